package dev.unleak.source.git.pack;

/** What a git object is. */
public enum ObjectType {
    COMMIT,
    TREE,
    BLOB,
    TAG
}
