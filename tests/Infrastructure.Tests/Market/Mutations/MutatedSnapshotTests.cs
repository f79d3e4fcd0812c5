using System.Globalization;
using System.Text;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Tests.Market.Mutations;

/// <summary>
/// Bad upstream data cannot poison prices: mutated snapshots never crash the reader, are taken whole or refused with a reason, and the
/// fast reading takes from them exactly what the standard reader takes. 1,500 of them, or <c>DISCORDAH_MUTATIONS</c>, from the seed
/// <c>DISCORDAH_MUTATION_SEED</c>.
/// </summary>
public sealed class MutatedSnapshotTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("DISCORDAH_MUTATION_SEED", 20_261_122);
    private static readonly int Count = Setting("DISCORDAH_MUTATIONS", 1_500);

    [Fact]
    public async Task Read_Mutated_IsTakenWholeOrRefusedAndTheSameEitherWay()
    {
        var (taken, crashes) = (0, 0);
        List<string> complaints = [];
        for (var number = 0; number < Count; number++)
        {
            var snapshot = SnapshotMutator.Make(Seed, number);
            try
            {
                var fast = await FastAsync(snapshot, number);
                complaints.AddRange(MutationCheck.Complaints(snapshot, fast, await StrictAsync(snapshot)).Select(one => $"{number} ({snapshot.Story}): {one}"));
                if (fast.Refusal is null) taken++;
            }
            catch (Exception exception)
            {
                crashes++;
                complaints.Add($"{number} ({snapshot.Story}): {exception}");
            }
        }

        output.WriteLine($"seed {Seed}: {Count} mutated, {taken} taken, {Count - taken - crashes} refused, {crashes} crashes");
        Assert.True(complaints.Count == 0, $"seed {Seed}: {complaints.Count} complaints\n" + string.Join('\n', complaints.Take(5)));
        Assert.InRange(taken, Count / 10, Count * 9 / 10);
    }

    [Fact]
    public async Task Check_OneListingLess_Complains()
    {
        var snapshot = new MutatedSnapshot(Encoding.UTF8.GetBytes(Sample.Small), "untouched");
        var strict = await StrictAsync(snapshot);
        var less = await Reading.OfAsync(async () => Without(await Sample.ParseAsync(MutationCheck.Open(snapshot))));

        Assert.Empty(MutationCheck.Complaints(snapshot, await FastAsync(snapshot, 0), strict));
        Assert.Contains(MutationCheck.Complaints(snapshot, less, strict), one => one.StartsWith("fast", StringComparison.Ordinal));
        Assert.Contains(MutationCheck.Complaints(snapshot, less, less), one => one.EndsWith("elements", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_HalfTakenOrRefusedInSilence_Complains()
    {
        var whole = new MutatedSnapshot(Encoding.UTF8.GetBytes(Sample.Small), "untouched");
        var cut = new MutatedSnapshot(whole.File[..^40], "cut");
        var half = await FastAsync(whole, 0);

        Assert.NotEmpty(MutationCheck.Complaints(cut, half, half));
        Assert.NotEmpty(MutationCheck.Complaints(whole, new Reading("refused", "", 0), new Reading("refused", "", 0)));
        Assert.NotEmpty(MutationCheck.Complaints(cut, new Reading("", "", 0), new Reading("", "", 0)));
    }

    // Cut into pieces of any size, other ones for each snapshot.
    private static Task<Reading> FastAsync(MutatedSnapshot snapshot, int number)
    {
        var random = new Random(Seed ^ number);
        int[] sizes = [.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(1, 400))];
        return Reading.OfAsync(async () =>
        {
            if (snapshot.IsGzip) return await Sample.ParseAsync(MutationCheck.Open(snapshot));
            return await Sample.ParseAsync(new SlicedStream(snapshot.File, sizes));
        });
    }

    private static Task<Reading> StrictAsync(MutatedSnapshot snapshot) =>
        Reading.OfAsync(() => Sample.ParseAsync(MutationCheck.Open(snapshot), strictOnly: true));

    private static Sample.Parsed Without(Sample.Parsed parsed)
    {
        var aggregator = new SnapshotAggregator();
        var all = parsed.Listings;
        for (var i = 0; i < all.Count - 1; i++)
            aggregator.Add(all.Ids[i], aggregator.VariantOf(all.Keys[all.Variants[i]]), all.UnitPrices[i], all.Quantities[i], all.TimeLeft[i]);
        var contents = aggregator.Build();
        return parsed with { Auctions = contents.Listings.Count, Variants = contents.Variants, Listings = contents.Listings };
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
