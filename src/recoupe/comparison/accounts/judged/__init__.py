"""What people decided of values: of one fact, of two, or nobody knows.

`values` keeps to it, `makings` draws an account of them anew, `plain` where only their words are known; `questions`
are those worth asking.
"""
