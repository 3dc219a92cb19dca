package dev.unleak;

/** Starts the window or the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Object o = args;
        switch (o) {
            case String[] a when a.length > 0 -> System.out.println(a[0]);
            case Object _ -> System.out.println("none");
        }
    }
}
