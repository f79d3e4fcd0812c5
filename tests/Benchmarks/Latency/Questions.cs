using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Latency;

/// <summary>What people ask: a few items again and again, the rest seldom (Zipf), over several realms.</summary>
internal sealed class Questions
{
    private readonly string[] _texts;
    private readonly double[] _cumulative;
    private readonly Random _random;

    private Questions(string[] texts, int seed)
    {
        _texts = texts;
        _random = new Random(seed);
        _cumulative = new double[texts.Length];
        var sum = 0.0;
        for (var i = 0; i < texts.Length; i++) _cumulative[i] = sum += 1.0 / (i + 1);
    }

    public static Questions Zipf(IServiceProvider services, string[] realms, int count, int seed)
    {
        var shuffle = new Random(seed);
        var items = services.GetRequiredService<IItemCatalog>().Search("a", 25)
            .Concat("bcdefghilmorst".SelectMany(letter => services.GetRequiredService<IItemCatalog>().Search(letter.ToString(), 25)))
            .Select(match => match.Item.Id).Distinct().Take(count).ToArray();
        var texts = items.SelectMany(item => realms.Select(realm => $"/price item:{item} realm:{realm}")).ToArray();
        shuffle.Shuffle(texts);
        return new Questions(texts, seed);
    }

    public string Next()
    {
        var at = Array.BinarySearch(_cumulative, _random.NextDouble() * _cumulative[^1]);
        return _texts[Math.Min(at < 0 ? ~at : at, _texts.Length - 1)];
    }
}
