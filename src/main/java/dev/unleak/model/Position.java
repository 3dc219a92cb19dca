package dev.unleak.model;

/** Where text stands in a file as decoded: lines and columns from 1, the end exclusive, columns in UTF-16 units. */
public record Position(int line, int column, int endLine, int endColumn) {}
