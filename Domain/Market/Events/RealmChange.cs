namespace DiscordAH.Domain.Market;

/// <summary>What follows from reading a realm's state again.</summary>
/// <param name="State">The state to keep.</param>
/// <param name="Happened">Events to add.</param>
/// <param name="Withdrawn">Events that turned out to be flapping and are taken back.</param>
public sealed record RealmChange(RealmState State, IReadOnlyList<MarketEvent> Happened, IReadOnlyList<MarketEvent> Withdrawn)
{
    /// <summary>A realm that is down again within this time was never really up: its outage goes on, instead of many short ones.</summary>
    public static TimeSpan RestlessStatus { get; } = TimeSpan.FromMinutes(30);

    /// <summary>A population or lock that is back within this time did not change: realms at a threshold would otherwise report every evening anew.</summary>
    public static TimeSpan RestlessFacts { get; } = TimeSpan.FromHours(6);

    /// <summary>How far back events must be known to judge flapping.</summary>
    public static TimeSpan Memory => RestlessFacts;

    /// <summary>Compares a realm's stored state with a fresh one.</summary>
    /// <param name="region">Its region.</param>
    /// <param name="before">The stored state.</param>
    /// <param name="since">When that was read.</param>
    /// <param name="fresh">The state read now.</param>
    /// <param name="at">When it was read.</param>
    /// <param name="recent">The realm's events of the last <see cref="Memory"/>, in any order.</param>
    public static RealmChange Between(
        Region region, RealmState before, DateTimeOffset since, RealmState fresh, DateTimeOffset at, IReadOnlyList<MarketEvent> recent)
    {
        // A realm that is down says nothing of worth about itself, and what Blizzard leaves out has not changed.
        var kept = fresh.IsUp
            ? fresh with
            {
                Population = fresh.Population.Length > 0 ? fresh.Population : before.Population,
                IsTransferLocked = fresh.IsTransferLocked ?? before.IsTransferLocked,
                IsCreationLocked = fresh.IsCreationLocked ?? before.IsCreationLocked,
            }
            : before with { IsUp = false };
        var happened = new List<MarketEvent>();
        var withdrawn = new List<MarketEvent>();
        if (before.IsUp != kept.IsUp)
        {
            var lastUp = Last(recent, MarketEventKind.RealmUp, MarketEventKind.RealmDown);
            if (!kept.IsUp && lastUp is { Kind: MarketEventKind.RealmUp } && at - lastUp.At <= RestlessStatus) withdrawn.Add(lastUp);
            else happened.Add(Event(kept.IsUp ? MarketEventKind.RealmUp : MarketEventKind.RealmDown, Status(before.IsUp), Status(kept.IsUp)));
        }

        Note(MarketEventKind.PopulationChanged, before.Population.Length > 0 ? before.Population : null, kept.Population);
        Note(MarketEventKind.TransfersChanged, Lock(before.IsTransferLocked), Lock(kept.IsTransferLocked));
        Note(MarketEventKind.CreationChanged, Lock(before.IsCreationLocked), Lock(kept.IsCreationLocked));
        return new RealmChange(kept, happened, withdrawn);

        void Note(MarketEventKind kind, string? old, string? now)
        {
            // What was not known before has not changed.
            if (old is null || now is null || old == now) return;
            if (Last(recent, kind) is { } last && last.From == now && at - last.At <= RestlessFacts) withdrawn.Add(last);
            else happened.Add(Event(kind, old, now));
        }

        MarketEvent Event(MarketEventKind kind, string old, string now) => new(kind, region, before.Market, at, since, old, now);
    }

    private static MarketEvent? Last(IReadOnlyList<MarketEvent> events, params ReadOnlySpan<MarketEventKind> kinds)
    {
        MarketEvent? last = null;
        foreach (var one in events)
        {
            if (kinds.Contains(one.Kind) && (last is null || one.At > last.At)) last = one;
        }

        return last;
    }

    private static string Status(bool isUp) => isUp ? "UP" : "DOWN";

    private static string? Lock(bool? locked) => locked is { } known ? known ? MarketEvent.Closed : MarketEvent.Open : null;
}
