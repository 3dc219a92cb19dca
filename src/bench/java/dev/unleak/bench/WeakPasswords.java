package dev.unleak.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many passwords that people choose are told where they stand, and how many places for one are not: the labelled
 * corpus cannot say, since its real passwords were replaced by random ones. Takes no arguments.
 */
public final class WeakPasswords {
    private static final long SEED = 20261124;
    private static final int EACH = 2;

    private static final List<String> PLACEHOLDERS = List.of(
            "changeme",
            "<password>",
            "${DB_PASSWORD}",
            "your-password-here",
            "process.env.DB_PASSWORD",
            "password",
            "********",
            "xxxxxxxx",
            "{{ db_password }}",
            "%DB_PASSWORD%",
            "secret",
            "your_password",
            "example",
            "getPassword()",
            "null",
            "enter-password",
            "$(cat /run/secrets/db)",
            "placeholder");

    private WeakPasswords() {}

    public static void main(String[] args) {
        Search search = new Search();
        Passwords passwords = new Passwords(SEED);
        Map<String, int[]> byHabit = new TreeMap<>();
        Map<String, int[]> byPlace = new TreeMap<>();
        int[] all = new int[2];
        for (PasswordPlaces place : PasswordPlaces.ALL) {
            for (Passwords.Habit habit : Passwords.Habit.values()) {
                for (int i = 0; i < EACH; i++) {
                    int told = isTold(search, place, passwords.choose(habit)) ? 1 : 0;
                    count(all, told);
                    count(byHabit.computeIfAbsent(habit.name().toLowerCase(Locale.ROOT), any -> new int[2]), told);
                    count(byPlace.computeIfAbsent(place.path() + "  " + firstLine(place), any -> new int[2]), told);
                }
            }
        }
        print("passwords told, all", all);
        byHabit.forEach((habit, counts) -> print("  " + habit, counts));
        byPlace.forEach((place, counts) -> print("  " + place, counts));
        Map<String, int[]> byPlaceholder = new TreeMap<>();
        int[] wrong = new int[2];
        for (PasswordPlaces place : PasswordPlaces.ALL) {
            for (String placeholder : PLACEHOLDERS) {
                int told = isTold(search, place, placeholder) ? 1 : 0;
                count(wrong, told);
                count(byPlaceholder.computeIfAbsent(placeholder, any -> new int[2]), told);
            }
        }
        print("placeholders told, all", wrong);
        byPlaceholder.forEach((placeholder, counts) -> print("  " + placeholder, counts));
    }

    private static boolean isTold(Search search, PasswordPlaces place, String value) {
        return search.text(place.path(), place.text().replace("%s", value) + "\n").stream()
                .anyMatch(found -> found.candidate().confidence() >= Scorer.TOLD);
    }

    private static void count(int[] counts, int told) {
        counts[0] += told;
        counts[1]++;
    }

    private static String firstLine(PasswordPlaces place) {
        return place.text().lines().findFirst().orElse("");
    }

    private static void print(String title, int[] counts) {
        System.out.println(String.format(
                Locale.ROOT, "%s: %d of %d, %.2f", title, counts[0], counts[1], (double) counts[0] / counts[1]));
    }
}
