package dev.unleak.source.git.pack;

/** One object of a pack cannot be read. The message is a whole sentence about "it", the object. */
final class DamagedObjectException extends Exception {
    DamagedObjectException(String sentence) {
        super(sentence);
    }
}
