package dev.unleak.cli;

/** What the program ends with; other tools rely on the numbers. */
enum ExitCode {
    /** Nothing at or over {@code --fail-on}. */
    CLEAN(0),
    FINDINGS(1),
    /** Wrong use, or an input that cannot be used at all. */
    UNUSABLE(2),
    /** Something that was asked for could not be searched; what was found is printed nevertheless. */
    INCOMPLETE(3);

    final int number;

    ExitCode(int number) {
        this.number = number;
    }
}
