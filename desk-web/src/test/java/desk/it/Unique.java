package desk.it;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Values no other test has: names of four characters, mobile numbers, codes. */
public final class Unique {

    private static final String SYLLABLES = "安邦昌德恩芳刚浩佳凯磊明宁鹏琪瑞思涛伟翔艳志卓博晨丹";
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1000));

    private Unique() {}

    /** A surname and three given characters; 25 thousand of them. */
    public static String name() {
        return "欧" + syllable() + syllable() + syllable();
    }

    /** A mobile number of mainland China, eleven digits. */
    public static String phone() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** Letters and digits, six. */
    public static String code() {
        return "T" + Integer.toString(46656 + NEXT.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    private static char syllable() {
        return SYLLABLES.charAt(ThreadLocalRandom.current().nextInt(SYLLABLES.length()));
    }
}
