using System.Collections.Concurrent;
using DiscordAH.Sandbox.BattleNet.Market;

namespace DiscordAH.Sandbox.BattleNet.World;

/// <summary>
/// How the realms are: down in the hour of the weekly maintenance, now and then fuller, emptier or closed, the same for a seed and
/// a moment, unless somebody set it by hand.
/// </summary>
internal sealed class RealmConditions(SandboxOptions options, SandboxClock clock)
{
    /// <summary>Words for a population that the sandbox knows, emptiest first.</summary>
    public static readonly string[] Populations = ["LOW", "MEDIUM", "HIGH", "FULL"];

    private const long Day = 24 * 3600;
    private const int PopulationDays = 9;
    private const double PopulationMoves = 0.2;
    private const int LockDays = 13;
    private const double LockComes = 0.12;

    private readonly ulong _key = Hash.Of(Hash.Mix(unchecked((ulong)options.Seed)), "conditions");
    private readonly ConcurrentDictionary<int, HandSet> _set = new();

    /// <summary>The realm as it is now.</summary>
    public RealmCondition Now(GameRegion region, ConnectedRealm realm)
    {
        var plain = At(region, realm, clock.GetUtcNow().ToUnixTimeSeconds());
        return _set.TryGetValue(realm.Id, out var hand)
            ? new RealmCondition(
                hand.Status ?? plain.Status, hand.Population ?? plain.Population,
                hand.LockedForTransfers ?? plain.IsLockedForTransfers, hand.LockedForNewCharacters ?? plain.IsLockedForNewCharacters)
            : plain;
    }

    /// <summary>The realm as it would be at a moment if nobody had touched it.</summary>
    public RealmCondition At(GameRegion region, ConnectedRealm realm, long time)
    {
        var key = Hash.Of(_key, realm.Id);
        var moment = DateTimeOffset.FromUnixTimeSeconds(time);
        var isDown = moment.DayOfWeek == region.ResetDay && moment.Hour == region.ResetHourUtc;
        return new RealmCondition(
            isDown ? RealmCondition.Down : RealmCondition.Up, Population(key, realm.Population, time), IsLocked(key, realm, time, 1), IsLocked(key, realm, time, 2));
    }

    /// <summary>Since when a realm is down by hand, in unix seconds; null when it is not.</summary>
    public long? DownSince(ConnectedRealm realm) => _set.TryGetValue(realm.Id, out var hand) && hand.Status == RealmCondition.Down ? hand.Since : null;

    /// <summary>Sets what is not null; nothing but nulls gives the realm back to chance.</summary>
    public void Set(ConnectedRealm realm, string? status, string? population, bool? lockedForTransfers, bool? lockedForNewCharacters)
    {
        if (status is null && population is null && lockedForTransfers is null && lockedForNewCharacters is null)
        {
            _set.TryRemove(realm.Id, out _);
            return;
        }

        _set.AddOrUpdate(
            realm.Id,
            _ => new HandSet(status, population, lockedForTransfers, lockedForNewCharacters, Now()),
            (_, old) => new HandSet(
                status ?? old.Status, population ?? old.Population, lockedForTransfers ?? old.LockedForTransfers,
                lockedForNewCharacters ?? old.LockedForNewCharacters, (status ?? old.Status) == old.Status ? old.Since : Now()));

        long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
    }

    // One step up or down for a few days; every realm changes on a day of its own.
    private static string Population(ulong key, string usual, long time)
    {
        var block = Block(key, time, PopulationDays);
        var draw = Hash.Unit(Hash.Of(key, 3), block);
        var place = Array.IndexOf(Populations, usual);
        if (place < 0 || draw >= PopulationMoves)
            return usual;
        var step = draw < PopulationMoves / 2 ? 1 : -1;
        return place + step < 0 || place + step >= Populations.Length ? Populations[place - step] : Populations[place + step];
    }

    // Only what is full is ever closed.
    private static bool IsLocked(ulong key, ConnectedRealm realm, long time, int what) =>
        realm.Population == "FULL" && Hash.Unit(Hash.Of(key, 10 + what), Block(Hash.Of(key, what), time, LockDays)) < LockComes;

    private static long Block(ulong key, long time, int days) => (time + (long)(Hash.Unit(key) * days * Day)) / (days * Day);

    private sealed record HandSet(string? Status, string? Population, bool? LockedForTransfers, bool? LockedForNewCharacters, long Since);
}
