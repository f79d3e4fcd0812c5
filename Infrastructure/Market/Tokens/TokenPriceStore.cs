using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Tokens;

/// <summary>Token prices in the database.</summary>
internal sealed class TokenPriceStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : ITokenPrices
{
    private const string Add = "INSERT INTO token_prices (region, at, price) VALUES (@p0, @p1, @p2) ON CONFLICT (region, at) DO NOTHING";

    public async Task<int> AddAsync(Region region, IReadOnlyList<TokenPrice> prices, CancellationToken ct)
    {
        if (prices.Count == 0) return 0;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await db.TokenPrices.CountAsync(row => row.Region == region, ct);

        // In the order of the key: two processes then wait for each other instead of locking each other out.
        await StatementBatch.RunAsync(
            db, Add, prices.OrderBy(price => price.At).Select(price => new object?[] { (int)region, Conversions.ToStored(price.At), price.Price.Value }), ct);
        var after = await db.TokenPrices.CountAsync(row => row.Region == region, ct);
        await transaction.CommitAsync(ct);
        return after - before;
    }

    public async Task<TokenPrice?> NewestAsync(Region region, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.TokenPrices.AsNoTracking().Where(row => row.Region == region).OrderByDescending(row => row.At).FirstOrDefaultAsync(ct) is { } row
            ? new TokenPrice(row.At, row.Price)
            : null;
    }

    public async Task<IReadOnlyList<TokenPrice>> ListAsync(Region region, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.TokenPrices.AsNoTracking().Where(row => row.Region == region);
        var before = await rows.Where(row => row.At < from).OrderByDescending(row => row.At).FirstOrDefaultAsync(ct);
        var within = await rows.Where(row => row.At >= from && row.At < to).OrderBy(row => row.At).ToListAsync(ct);
        if (before is not null) within.Insert(0, before);
        return within.ConvertAll(row => new TokenPrice(row.At, row.Price));
    }

    public async Task<IReadOnlyList<Region>> RegionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = new List<Region>();

        // One look at the key's end for each: DISTINCT would read every price.
        foreach (var region in Enum.GetValues<Region>())
        {
            if (await db.TokenPrices.AnyAsync(row => row.Region == region, ct)) found.Add(region);
        }

        return found;
    }
}
