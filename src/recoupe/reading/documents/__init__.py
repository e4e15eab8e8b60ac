"""What offices write and send: PDF, Word and OpenDocument texts, RTF, mail."""
