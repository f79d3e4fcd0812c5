using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class HistoryWeaveTests
{
    private static readonly DateTimeOffset T0 = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Rows_BetweenTwoReadings_HoldUpToTheNext()
    {
        var rows = HistoryWeave.Rows([Point(0, 100)], [At(0), At(10)], [Point(4, 70)]);

        Assert.Equal([Point(4, 70), Point(10, 100)], rows);
    }

    [Fact]
    public void Rows_SameNumbers_AddNothing() => Assert.Empty(HistoryWeave.Rows([Point(0, 100)], [At(0), At(10)], [Point(4, 100)]));

    [Fact]
    public void Rows_NewVariant_VanishesAtTheNextReading()
    {
        var rows = HistoryWeave.Rows([], [At(0), At(10)], [Point(2, 70), Point(3, 70), Gone(4), Point(5, 60)]);

        Assert.Equal([Point(2, 70), Gone(4), Point(5, 60), Gone(10)], rows);
    }

    [Fact]
    public void Rows_AfterTheLastReading_StayOpen() => Assert.Equal([Point(20, 70)], HistoryWeave.Rows([Point(0, 100)], [At(0), At(10)], [Point(20, 70)]));

    [Fact]
    public void Rows_AnyHistory_ImportedHoldsUntilTheNextReadingAndTheRestStays()
    {
        var scene = from existing in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3]).Array[0, 15]
                    from imported in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3]).Array[1, 15]
                    select (existing, imported);
        scene.Sample(
            both =>
            {
                var stored = Readings(both.existing);
                var added = Readings(both.imported.Where(one => !stored.ContainsKey(one.Item1)));
                var history = Changes(stored);
                var readings = stored.Keys.Select(At).ToList();

                var rows = HistoryWeave.Rows(history, readings, [.. added.Select(one => Level(one.Key, one.Value))]);

                // Slowly and by other means: at every hour the newest reading of either kind says what holds.
                var merged = history.Concat(rows).OrderBy(point => point.At).ToList();
                Assert.Equal(merged.Count, merged.Select(point => point.At).Distinct().Count());
                for (var hour = 0; hour <= 41; hour++)
                {
                    var wanted = stored.Concat(added).Where(one => one.Key <= hour).OrderBy(one => one.Key).Select(one => one.Value).LastOrDefault();
                    Assert.Equal(wanted, (int)(PriceSeries.At(merged, At(hour))?.Quantity ?? 0));
                }

                var again = HistoryWeave.Rows(merged, readings, [.. added.Select(one => Level(one.Key, one.Value))]);
                Assert.Empty(again);
            },
            iter: 20_000);
    }

    private static SortedDictionary<int, int> Readings(IEnumerable<(int Hour, int Level)> all) =>
        new(all.GroupBy(one => one.Hour).ToDictionary(group => group.Key, group => group.First().Level));

    private static List<PricePoint> Changes(SortedDictionary<int, int> readings)
    {
        List<PricePoint> changes = [];
        foreach (var (hour, level) in readings)
            if (level != (changes.Count == 0 ? 0 : changes[^1].Quantity)) changes.Add(Level(hour, level));
        return changes;
    }

    // The level is the quantity, so that 0 means "not on sale".
    private static PricePoint Level(int hour, int level) => level == 0 ? Gone(hour) : Point(hour, 100 * level) with { Quantity = level };

    private static PricePoint Point(int hour, long price) => new(At(hour), new Copper(price), new Copper(price + 1), new Copper(price + 2), 5, 2);

    private static PricePoint Gone(int hour) => new(At(hour), default, default, default, 0, 0);

    private static DateTimeOffset At(int hour) => T0.AddHours(hour);
}
