//! Markdown to a document of labelled blocks; sentences; Welsh and English dates, plurals and sorting.
