"""Corpora as programs that count words keep them: IRaMuTeQ, TXM, TEI."""
