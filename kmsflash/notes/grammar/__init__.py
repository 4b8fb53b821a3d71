"""Grammar: a shallow look at sentences, by the words and forms that the vocabularies know."""
