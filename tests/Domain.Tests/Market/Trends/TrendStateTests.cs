using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class TrendStateTests
{
    private static readonly RobustTrend Down = new(-0.02, 0.01, -0.8);

    private static TrendFacts Falling => new(TrendRange.Fortnight, 336, 1, Down, Down, -0.02, -0.2, 0.25, 0.5);

    [Fact]
    public void StateOf_Edges_FollowTheConstants()
    {
        Assert.Equal(TrendState.Falling, TrendRules.StateOf(Falling));
        Assert.Equal(TrendState.Unknown, TrendRules.StateOf(Falling with { Points = TrendRules.LeastPoints - 1 }));
        Assert.Equal(TrendState.Falling, TrendRules.StateOf(Falling with { Points = TrendRules.LeastPoints }));
        Assert.Equal(TrendState.Unknown, TrendRules.StateOf(Falling with { Cover = TrendRules.LeastCover - 0.001 }));

        // Chance and size of the whole trend.
        var usual = Math.Log(1 + TrendRules.UsualSpread(TrendRange.Fortnight));
        Assert.Equal(TrendState.Falling, TrendRules.StateOf(Falling with { Total = Down with { Chance = TrendRules.Significance } }));
        Assert.Equal(TrendState.Volatile, TrendRules.StateOf(Falling with { Total = Down with { Chance = TrendRules.Significance + 0.001 } }));
        Assert.Equal(TrendState.Volatile, TrendRules.StateOf(Falling with { Total = Down with { Slope = -usual / 14 } }));
        Assert.Equal(TrendState.Falling, TrendRules.StateOf(Falling with { Total = Down with { Slope = -usual / 14 - 1e-6 } }));
        Assert.Equal(TrendState.Volatile, TrendRules.StateOf(Falling with { Drift = 0.01 }));

        // The end: pace and place.
        Assert.Equal(TrendState.Bottoming, TrendRules.StateOf(Falling with { EndingPace = -0.02 * TrendRules.StoppedPace, Place = TrendRules.NearEnd }));
        Assert.Equal(TrendState.Bottoming, TrendRules.StateOf(Falling with { EndingPace = 0.01, Place = 0 }));
        Assert.Equal(TrendState.Falling, TrendRules.StateOf(Falling with { EndingPace = -0.02 * TrendRules.StoppedPace - 1e-6, Place = 0 }));
        Assert.Equal(TrendState.Falling, TrendRules.StateOf(Falling with { EndingPace = 0, Place = TrendRules.NearEnd + 0.001 }));

        var still = Falling with { Total = null, Before = null, Spread = usual };
        Assert.Equal(TrendState.Flat, TrendRules.StateOf(still));
        Assert.Equal(TrendState.Volatile, TrendRules.StateOf(still with { Spread = usual + 1e-6 }));
    }

    [Fact]
    public void StateOf_Mirrored_IsTheOpposite()
    {
        var up = new RobustTrend(0.02, 0.01, 0.8);
        var rising = new TrendFacts(TrendRange.Fortnight, 336, 1, up, up, 0.02, 0.2, 0.25, 0.5);
        Assert.Equal(TrendState.Rising, TrendRules.StateOf(rising));
        Assert.Equal(TrendState.Topping, TrendRules.StateOf(rising with { EndingPace = 0.001, Place = 1 - TrendRules.NearEnd }));
    }

    public static TheoryData<TrendRange> Ranges => [.. TrendRanges.All];

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Of_ShapesWithNoise_HaveTheirWord(TrendRange range)
    {
        Assert.InRange(Share(range, TrendState.Flat, random => SeriesMaker.Noise(random, SeriesMaker.Steps(range), 0.008, _ => 0)), 0.9, 1);
        Assert.InRange(Share(range, TrendState.Falling, random => SeriesMaker.Noise(random, SeriesMaker.Steps(range), 0.008, x => -0.5 * x)), 0.9, 1);
        Assert.InRange(Share(range, TrendState.Rising, random => SeriesMaker.Noise(random, SeriesMaker.Steps(range), 0.008, x => 0.5 * x)), 0.9, 1);
        Assert.InRange(Share(range, TrendState.Bottoming, random => SeriesMaker.Noise(random, SeriesMaker.Steps(range), 0.008, x => -0.8 * Math.Min(x, 0.72))), 0.9, 1);
        Assert.InRange(Share(range, TrendState.Topping, random => SeriesMaker.Noise(random, SeriesMaker.Steps(range), 0.008, x => 0.8 * Math.Min(x, 0.72))), 0.9, 1);
        Assert.InRange(Share(range, TrendState.Volatile, random => SeriesMaker.Noise(random, SeriesMaker.Steps(range), 0.25, _ => 0)), 0.85, 1);
    }

    // Prices are close to random walks: the words that promise a direction must be rare on them.
    [Theory]
    [MemberData(nameof(Ranges))]
    public void Of_RandomWalks_SeldomPromisesADirection(TrendRange range)
    {
        foreach (var moving in new[] { 1, 0.15 })
        {
            var random = new Random(11);
            var states = Enumerable.Range(0, 300).Select(_ => SeriesMaker.Trend(range, SeriesMaker.Walk(random, SeriesMaker.Steps(range), 0.02, moving)).State).ToList();
            var promised = states.Count(state => state is TrendState.Rising or TrendState.Falling or TrendState.Bottoming or TrendState.Topping);
            TestContext.Current.TestOutputHelper?.WriteLine($"{range.Name()} moving {moving}: {promised / 3.0:F1} % promised, {states.Count(state => state is TrendState.Bottoming or TrendState.Topping) / 3.0:F1} % turns");
            Assert.InRange(promised / 300.0, 0, 0.1);
        }
    }

    private static double Share(TrendRange range, TrendState state, Func<Random, double[]> make)
    {
        var random = new Random(12);
        return Enumerable.Range(0, 60).Count(_ => SeriesMaker.Trend(range, make(random)).State == state) / 60d;
    }
}
