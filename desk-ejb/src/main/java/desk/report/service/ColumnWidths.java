package desk.report.service;

/** Shares a width among columns by weight, giving each at least what it needs. */
final class ColumnWidths {

    private final float total;
    private final int[] weights;
    private final float[] least;
    /** Widths that are settled because the share would be too small; 0 for those that take a share of the rest. */
    private final float[] settled;

    private ColumnWidths(float total, int[] weights, float[] least) {
        this.total = total;
        this.weights = weights;
        this.least = least;
        this.settled = new float[weights.length];
    }

    /** @return the widths, which together make the total; when even the least do not fit, all are squeezed alike */
    static float[] share(float total, int[] weights, float[] least) {
        ColumnWidths widths = new ColumnWidths(total, weights, least);
        while (widths.settleTheNarrow()) {
            // Each column that is settled takes from the share of the others.
        }
        return widths.exact();
    }

    private boolean settleTheNarrow() {
        float perWeight = perWeight();
        boolean found = false;
        for (int i = 0; i < weights.length; i++) {
            if (settled[i] == 0 && weights[i] * perWeight < least[i]) {
                settled[i] = least[i];
                found = true;
            }
        }
        return found;
    }

    private float perWeight() {
        float free = total;
        int weight = 0;
        for (int i = 0; i < weights.length; i++) {
            free -= settled[i];
            weight += settled[i] == 0 ? weights[i] : 0;
        }
        return Math.max(0, free) / Math.max(1, weight);
    }

    private float[] exact() {
        float perWeight = perWeight();
        float[] widths = new float[weights.length];
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = settled[i] == 0 ? weights[i] * perWeight : settled[i];
            sum += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= total / sum;
        }
        return widths;
    }
}
