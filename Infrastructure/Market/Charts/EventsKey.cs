using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Tells pictures with other events apart.</summary>
internal readonly record struct EventsKey(int Count, int Sum)
{
    public static EventsKey Of(IReadOnlyList<MarketEvent> events)
    {
        var sum = new HashCode();
        foreach (var one in events) sum.Add(HashCode.Combine(one.Kind, one.Market, one.At, one.To));
        return new EventsKey(events.Count, sum.ToHashCode());
    }
}
