package dev.unleak.detect.judge;

/**
 * How much a text's letters follow each other as they do in English and in programs. Counted by us over the distinct
 * words of the manuals and libraries of a Linux system.
 */
final class LetterPairs {
    /**
     * Row by first letter, column by second: log2 of how much more often the pair stands than if all were equal, in
     * steps of 0.4 from -5 (a).
     */
    private static final String[] TABLE = {
        "gnoodhmdlakrnqanarprkjhijc",
        "rlljrigdpkesiiqiapniqfeela",
        "qfljqhdrmaoolfthaolqncbaha",
        "pjjnukgdsgenihpjdmnlmggfia",
        "nhoqlljdiadomqhlgsqodkipia",
        "ohjkprhctacoijrhanknodhbja",
        "ogjiuilppbaojonhcqoknheccc",
        "tdfhtdecrafmjiribmkpkdeeka",
        "lkonmlmabagoouplbmppdkaiak",
        "seikrehapfkhkarkadpdsgoaea",
        "oikjvjjhraemkknkakqknijaka",
        "qhimtigcsafqghqjafmlmheana",
        "tmimtffdqagmmhqqcgngledbjd",
        "ofoqqlrfncijhjphahprljdagb",
        "klnngkkfjcjposloaronolnecb",
        "rdjhshelnadqhfqnarmpmdfala",
        "khaadmfdgaarkjddglniwldfda",
        "qhmlthkdqajknkqjamoolhgaka",
        "mfogshgoqailjhnohgotneibka",
        "qgmhtjfosadljgpjaqnnlegcmb",
        "mnmjnnmdnacppsjoaqqqcdaebb",
        "shjdvfgctaagjhnbafhjdafafa",
        "rhhjqifpuaiijophcpojdbhdaa",
        "lgokvjahoaaknhjrfhjriggjha",
        "nkkjoklfnicpnpmtajqpiiliih",
        "qgahwjakqadhifokgjlhkfdank"
    };

    private static final double STEP = 0.4;
    private static final double LEAST = -5;

    private LetterPairs() {}

    /** In bits a pair; English is near 1, evenly random letters near -1.2; 0 where no two letters stand together. */
    static double likeness(String text) {
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            int first = (text.charAt(i - 1) | 0x20) - 'a';
            int second = (text.charAt(i) | 0x20) - 'a';
            if (first >= 0 && first < 26 && second >= 0 && second < 26) {
                sum += LEAST + STEP * (TABLE[first].charAt(second) - 'a');
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }
}
