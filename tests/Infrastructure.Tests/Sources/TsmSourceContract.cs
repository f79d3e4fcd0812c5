using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Sources;

public abstract class TsmSourceContract(StorageProvider provider) : StorageContract(provider)
{
    private const string Header = "itemId,name,marketValue,historical,avgSalePrice,saleRate,soldPerDay,updatedAt\n";
    private static readonly DateTimeOffset Modified = SourceServer.Now.AddHours(-8);
    private SourceServer _server = null!;
    private ServiceProvider _readers = null!;

    private ISecondSource Tsm => _readers.GetServices<ISecondSource>().Single(source => source.Name == SourceNames.Tsm);

    private IReferencePrices Prices => _readers.GetRequiredService<IReferencePrices>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _server = await SourceServer.StartAsync();
        _readers = _server.Readers(Database);
    }

    public override async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Refresh_PublicFile_IsStoredInThousandths()
    {
        Serve(Header + "25,\"Worn \"\"Short\"\", sword\",619347495,628536300,9491260,0.001,0.12,x\n35,Bent Staff,197478550,,,0.4,17.5,x\n36,No value,,,,,,x\n");

        var reading = await Tsm.RefreshAsync(Ct);

        Assert.Equal(new SourceReading(1, 0, 2, 0), reading);
        Assert.Equal(new ReferencePrice(new ItemId(25), new Copper(619347495), new Copper(628536300), new Copper(9491260), 1, 120), await Prices.FindAsync(Region.Us, new ItemId(25), Ct));
        Assert.Equal(new ReferencePrice(new ItemId(35), new Copper(197478550), null, null, 400, 17_500), await Prices.FindAsync(Region.Us, new ItemId(35), Ct));
        Assert.Equal(2, (await Prices.OfRegionAsync(Region.Us, Ct)).Count);
        Assert.Empty(await Prices.OfRegionAsync(Region.Eu, Ct));
        Assert.Equal("/tsm/retail/us/region/items.csv", Assert.Single(_server.Seen));
    }

    [Fact]
    public async Task Refresh_AppExport_IsReadAsWell()
    {
        Serve("item,region_market_value,region_historical,region_sale_avg,region_sold_per_day_x1000,region_sale_rate_x1000\n25,619347495,628536300,9491260,1,2\np:39,5,5,5,1,1\ni:2::5,5,5,5,1,1\n");

        Assert.Equal(new SourceReading(1, 0, 1, 0), await Tsm.RefreshAsync(Ct));
        Assert.Equal((2, 1L), await Prices.FindAsync(Region.Us, new ItemId(25), Ct) is { } price ? (price.SaleRateThousandths, price.SoldPerDayThousandths) : default);
    }

    [Fact]
    public async Task Refresh_WhileFresh_AsksNobody_AndLaterOnlyWhatIsNewer()
    {
        Serve(Rows(40));
        await Tsm.RefreshAsync(Ct);
        Assert.Equal(SourceReading.Nothing, await Tsm.RefreshAsync(Ct));
        Assert.Single(_server.Seen);

        _server.Time.Advance(TimeSpan.FromHours(7));
        _server.Answer = context =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        };
        Assert.Equal(new SourceReading(1, 1, 0, 0), await Tsm.RefreshAsync(Ct));
        Assert.Single(_server.Conditional);
        Assert.Equal(40, (await Prices.OfRegionAsync(Region.Us, Ct)).Count);
        Assert.Equal(SourceReading.Nothing, await Tsm.RefreshAsync(Ct));
    }

    [Fact]
    public async Task Refresh_NewFile_ReplacesTheOldOne()
    {
        Serve(Rows(40));
        await Tsm.RefreshAsync(Ct);
        _server.Time.Advance(TimeSpan.FromHours(7));
        Serve(Rows(30, first: 20, value: 77));

        await Tsm.RefreshAsync(Ct);

        var prices = await Prices.OfRegionAsync(Region.Us, Ct);
        Assert.Equal(Enumerable.Range(20, 30), prices.Keys.Select(item => item.Value).Order());
        Assert.All(prices.Values, price => Assert.Equal(77, price.MarketValue.Value));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "status 500", "status 500" },
        { "status 503", "status 503" },
        { "status 429", "fewer questions" },
        { "status 403", "status 403" },
        { "status 302", "redirects are not followed" },
        { "cut", "cut off" },
        { "torn", "less than half" },
        { "columns", "no column marketValue" },
        { "html", "no column" },
        { "empty", "empty or no CSV" },
        { "header", "no rows" },
        { "huge", "longer than any should be" },
        { "nonsense", "make no sense" },
        { "connection", "broke off" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Refresh_BrokenAnswer_KeepsWhatIsHeldAndSaysWhy(string fault, string words)
    {
        Serve(Rows(40));
        await Tsm.RefreshAsync(Ct);
        _server.Time.Advance(TimeSpan.FromHours(7));
        _server.Answer = async context =>
        {
            if (fault.StartsWith("status ", StringComparison.Ordinal))
            {
                context.Response.StatusCode = int.Parse(fault[7..], CultureInfo.InvariantCulture);
                if (context.Response.StatusCode == 302) context.Response.Headers.Location = "/elsewhere";
                return;
            }

            if (fault == "connection")
            {
                context.Response.ContentLength = 100_000;
                await context.Response.WriteAsync(Rows(40));
                context.Abort();
                return;
            }

            await context.Response.WriteAsync(Text(fault));
        };

        var failure = await Assert.ThrowsAsync<SourceUnavailableException>(() => Tsm.RefreshAsync(Ct));

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(40, (await Prices.OfRegionAsync(Region.Us, Ct)).Count);
        var state = Assert.Single(await _readers.GetRequiredService<ISourceStates>().ListAsync(Ct));
        Assert.Equal((failure.Message, 40, (DateTimeOffset?)SourceServer.Now), (state.Problem, state.Rows, state.ReadAt));
        Assert.DoesNotContain(_server.Seen, path => path == "/elsewhere");
    }

    [Fact]
    public async Task Refresh_SomeRowsMakeNoSense_AreCountedAndLeftOut()
    {
        Serve(Rows(40) + "999,x,-5,1,1,1,1,x\n998,x,1e40,1,1,1,1,x\nabc,x,5,1,1,1,1,x\n1,again,5,1,1,1,1,x\n");

        Assert.Equal(new SourceReading(1, 0, 40, 4), await Tsm.RefreshAsync(Ct));
    }

    [Fact]
    public async Task Refresh_LargerThanAllowed_IsRefused()
    {
        await using var readers = _server.Readers(Database, ("Sources:Tsm:MaxMegabytes", "1"));
        Serve(Rows(60_000));

        var failure = await Assert.ThrowsAsync<SourceUnavailableException>(() => readers.GetServices<ISecondSource>().Single(source => source.Name == SourceNames.Tsm).RefreshAsync(Ct));

        Assert.Contains("larger than the settings allow", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await Prices.OfRegionAsync(Region.Us, Ct));
    }

    [Fact]
    public async Task Refresh_OneFailure_IsTriedAgainAtOnce()
    {
        await using var readers = _server.Readers(Database, ("Sources:Retries", "2"));
        var calls = 0;
        _server.Answer = context =>
        {
            if (Interlocked.Increment(ref calls) > 1) return SourceServer.TextAsync(context, Rows(3), Modified);
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };

        Assert.Equal(3, (await readers.GetServices<ISecondSource>().Single(source => source.Name == SourceNames.Tsm).RefreshAsync(Ct)).Rows);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Refresh_RegionWithoutAFile_IsNoFailure()
    {
        _server.Answer = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        Assert.Equal(0, (await Tsm.RefreshAsync(Ct)).Rows);
        Assert.Equal(SourceReading.Nothing, await Tsm.RefreshAsync(Ct));
    }

    [Fact]
    public void IsOn_WithoutAnAddress_IsOff()
    {
        using var readers = _server.Readers(Database, ("Sources:Tsm:Url", ""), ("Sources:Wowhead:Url", ""), ("Sources:Db2:Url", ""));

        Assert.All(readers.GetServices<ISecondSource>(), source => Assert.False(source.IsOn));
        Assert.Equal(3, readers.GetServices<ISecondSource>().Count());
    }

    private static string Text(string fault) => fault switch
    {
        "cut" => Rows(40)[..^20],
        "torn" => Rows(19),
        "columns" => "itemId,name,historical\n1,x,5\n",
        "html" => "<html><head><title>Just a moment…</title></head><body>Checking, your browser</body></html>",
        "empty" => "",
        "header" => Header,
        "huge" => Header + "1,\"" + new string('x', 300_000) + "\",5,5,5,0,0,x\n",
        "nonsense" => Rows(40) + string.Concat(Enumerable.Range(900, 10).Select(id => FormattableString.Invariant($"{id},x,-1,1,1,1,1,x\n"))),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    private static string Rows(int count, int first = 1, long value = 5) =>
        Header + string.Concat(Enumerable.Range(first, count).Select(id => FormattableString.Invariant($"{id},Thing {id},{value},5,5,0.1,2,2026-11-23\n")));

    private void Serve(string text) => _server.Answer = context => SourceServer.TextAsync(context, text, Modified);
}
