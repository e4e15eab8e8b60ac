"""What is found as rows of plain data, whose names are a contract."""
