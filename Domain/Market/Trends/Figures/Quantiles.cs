namespace DiscordAH.Domain.Market;

/// <summary>Order statistics of small samples; each reorders the span it is given.</summary>
internal static class Quantiles
{
    /// <summary>Scales a median absolute deviation to the standard deviation of normally distributed numbers.</summary>
    public const double MadScale = 1.4826;

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public static double Median(Span<double> values)
    {
        var middle = values.Length / 2;
        var upper = Select(values, middle);
        if (values.Length % 2 == 1) return upper;
        var lower = double.NegativeInfinity;
        foreach (var value in values[..middle]) lower = Math.Max(lower, value);
        return lower + (upper - lower) / 2;
    }

    /// <summary>Quantile of ascending values by linear interpolation between order statistics (R's type 7).</summary>
    public static double Within(ReadOnlySpan<double> ascending, double share)
    {
        var place = share * (ascending.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    // Hoare's selection: the value of that rank, smaller ones before it and larger ones after.
    private static double Select(Span<double> values, int rank)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[low + (high - low) / 2];
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            if (rank <= right) high = right;
            else if (rank >= left) low = left;
            else break;
        }

        return values[rank];
    }

    /// <summary>Median absolute deviation from the median, not scaled.</summary>
    public static double Mad(ReadOnlySpan<double> values)
    {
        var work = values.ToArray();
        var median = Median(work);
        for (var i = 0; i < work.Length; i++) work[i] = Math.Abs(values[i] - median);
        return Median(work);
    }
}
