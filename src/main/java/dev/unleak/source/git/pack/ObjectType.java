package dev.unleak.source.git.pack;

/** What a git object is. */
public enum ObjectType {
    COMMIT(1),
    TREE(2),
    BLOB(3),
    TAG(4);

    private static final ObjectType[] ALL = values();

    /** The number that stands for it in packs; see "object types" in gitformat-pack(5). */
    private final int code;

    ObjectType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ObjectType of(int code) {
        return ALL[code - 1];
    }
}
