using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>What the seeded alerts fired on: three of the member's channel alert, one of an admin's, one of an officer's own.</summary>
public sealed class SeededFirings(TimeProvider time) : IFiringStore
{
    public const long OfMember = 1;
    public const long OfAdmin = 4;
    public const long Foreign = 5;
    private readonly Lock _lock = new();
    private List<AlertFiring>? _all;

    public Task<AlertFiring?> FindAsync(long id, CancellationToken ct) => Task.FromResult(All().FirstOrDefault(firing => firing.Id == id));

    public Task<Page<AlertFiring>> OfOwnerAsync(UserId owner, AlertId? alert, PageRequest page, CancellationToken ct)
    {
        List<AlertFiring> fit = [.. All().Where(firing => firing.Owner == owner && (alert is null || firing.Alert == alert)).OrderByDescending(firing => firing.At)];
        return Task.FromResult(new Page<AlertFiring>([.. fit.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, fit.Count));
    }

    public Task<IReadOnlyList<AlertFiring>> SinceAsync(UserId owner, DateTimeOffset since, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<AlertFiring>>([.. All().Where(firing => firing.Owner == owner && firing.At >= since).OrderByDescending(firing => firing.At)]);

    public Task<bool> NoteDeedAsync(long id, UserId owner, FiringDeed deed, DateTimeOffset at, CancellationToken ct)
    {
        lock (_lock)
        {
            var all = All();
            var index = all.FindIndex(firing => firing.Id == id && firing.Owner == owner);
            if (index < 0) return Task.FromResult(false);
            if (all[index].Deed == FiringDeed.None || deed == FiringDeed.Bought) _all = [.. all.Take(index), all[index] with { Deed = deed, DeedAt = at }, .. all.Skip(index + 1)];
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<AlertFiring>> DueAsync(DateTimeOffset now, int most, CancellationToken ct) => throw new NotSupportedException();

    public Task SaveOutcomesAsync(IReadOnlyCollection<(long Id, FiringOutcome Outcome)> outcomes, CancellationToken ct) => throw new NotSupportedException();

    private List<AlertFiring> All()
    {
        lock (_lock)
        {
            return _all ??=
            [
                Make(OfMember, SeededAlerts.InChannel, People.Member, -9), Make(2, SeededAlerts.InChannel, People.Member, -4), Make(3, SeededAlerts.InChannel, People.Member, -0.1),
                Make(OfAdmin, 3, People.Admin, -8), Make(Foreign, SeededAlerts.Foreign, People.Officer, -2), .. Enumerable.Range(10, 12).Select(id => Make(id, 20 + id % 4, People.Admin, -id)),
            ];
        }
    }

    private AlertFiring Make(long id, long alert, string owner, double days)
    {
        var at = time.GetUtcNow().AddDays(days);
        var price = new Copper(101_2300 + (id * 1_1111));
        var stage = days < -7 ? 3 : days < -1 ? 2 : 1;
        var outcome = new FiringOutcome(price + new Copper(2_0000), stage >= 2 ? price + new Copper(20_0000) : null, stage >= 3 ? price + new Copper(30_0000) : null, stage >= 3 ? price - new Copper(1_0000) : null, stage >= 3 ? at.AddHours(7) : null, stage);
        return new AlertFiring(
            id, new AlertId(alert), new UserId(long.Parse(owner, CultureInfo.InvariantCulture)), alert is 3 or >= 8 ? new MarketId(3676) : MarketId.Commodities(Region.Us),
            alert == 3 ? VariantKey.Plain(SeededMarket.Evil) : alert >= 8 ? new VariantKey(SeededMarket.Sword, VariantTraits.Gear(619, 0)) : VariantKey.Plain(SeededMarket.Herb),
            at, "price below 110g", price, 41_250, new Copper(128_0000), [new FiringFact("Median of 14 days", "128g"), new FiringFact("Below it by", "21 %"), new FiringFact("Hostile", SeededMarket.Hostile)],
            id % 3 == 0 ? FiringDeed.Bought : FiringDeed.None, id % 3 == 0 ? at.AddMinutes(9) : null, outcome);
    }
}
