using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class TokenPriceStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private ITokenPrices Store => Get<ITokenPrices>();

    [Fact]
    public async Task Add_SameMomentAgain_StaysAsItWas()
    {
        Assert.Equal(2, await Store.AddAsync(Region.Us, [Price(1, 262_000), Price(2, 263_000)], Ct));
        Assert.Equal(1, await Store.AddAsync(Region.Us, [Price(3, 264_000), Price(2, 1)], Ct));

        Assert.Equal([Price(1, 262_000), Price(2, 263_000), Price(3, 264_000)], await Store.ListAsync(Region.Us, Snap.T0, Snap.Hour(9), Ct));
    }

    [Fact]
    public async Task List_Span_BeginsWithThePriceThatHoldsAtItsStart()
    {
        await Store.AddAsync(Region.Us, [Price(1, 1), Price(2, 2), Price(3, 3), Price(4, 4)], Ct);
        await Store.AddAsync(Region.Eu, [Price(2, 9)], Ct);

        Assert.Equal([Price(1, 1), Price(2, 2), Price(3, 3)], await Store.ListAsync(Region.Us, Snap.Hour(2), Snap.Hour(4), Ct));
        Assert.Equal(Price(4, 4), await Store.NewestAsync(Region.Us, Ct));
        Assert.Null(await Store.NewestAsync(Region.Kr, Ct));
        Assert.Equal([Region.Us, Region.Eu], await Store.RegionsAsync(Ct));
    }

    [Fact]
    public async Task Add_TwoProcessesAtOnce_EachMomentOnce()
    {
        await using var other = Database.Services();
        var prices = Enumerable.Range(0, 400).Select(i => Price(i, 1000 + i)).ToList();

        var added = await Task.WhenAll(
            Task.Run(() => Store.AddAsync(Region.Us, prices, Ct)),
            Task.Run(() => other.GetRequiredService<ITokenPrices>().AddAsync(Region.Us, [.. prices.AsEnumerable().Reverse()], Ct)));

        Assert.Contains(400, added);
        Assert.Equal(400, (await Store.ListAsync(Region.Us, Snap.T0, Snap.Hour(999), Ct)).Count);
    }

    private static TokenPrice Price(int hour, long gold) => new(Snap.Hour(hour), Copper.FromGold(gold));
}
