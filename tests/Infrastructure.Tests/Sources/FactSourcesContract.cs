using System.Diagnostics;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Sources;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Sources;

/// <summary>Wowhead's pages and the game's tables.</summary>
public abstract class FactSourcesContract(StorageProvider provider) : StorageContract(provider)
{
    private const string Abilities =
        "RaceMask,AbilityVerb_lang,AbilityAllVerb_lang,ID,SkillLine,Spell,MinSkillLineRank,ClassMask,SupercedesSpell,AcquireMethod,TrivialSkillLineRankHigh,TrivialSkillLineRankLow,Flags,NumSkillUps,UniqueBit,TradeSkillCategoryID,SkillupSkillLineID\n"
        + "0,,,246,45,264,1,13,0,2,0,0,0,1,0,0,0\n-1,,,50001,171,9001,25,0,0,0,60,40,0,3,0,7,2871\n0,,,50002,171,9002,1,0,0,0,100,100,0,0,0,7,2871\n";

    private const string Slots = "ID,SpellID,Slot,ModifiedCraftingReagentSlotID,Field_9_0_1_35679_003,ReagentCount,ReagentReCraftCount\n1,9002,0,46,45,6,0\n2,9002,1,47,45,2,0\n3,77,0,46,0,1,0\n";

    private SourceServer _server = null!;
    private ServiceProvider _readers = null!;

    private static string Reagents =>
        "ID,SpellID," + string.Join(',', Enumerable.Range(0, 8).Select(i => $"Reagent_{i}")) + "," + string.Join(',', Enumerable.Range(0, 8).Select(i => $"ReagentCount_{i}"))
        + "\n1,9001,2447,765,-1,0,0,0,0,0,4,1,9,0,0,0,0,0\n";

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
    public async Task Db2_ThreeTables_AreJoinedByRecipe()
    {
        ServeTables("\"a\"");

        var reading = await Source(SourceNames.Db2).RefreshAsync(Ct);

        Assert.Equal(new SourceReading(3, 0, 2, 0), reading);
        var facts = await _readers.GetRequiredService<IGameTables>().OfAsync([50001, 50002, 246], Ct);
        Assert.Equal([50001, 50002], facts.Keys.Order());
        Assert.Equal((9001, 2871, 25, 40, 60, 3), (facts[50001].Spell, facts[50001].Tier, facts[50001].Required, facts[50001].Yellow, facts[50001].Grey, facts[50001].SkillUps));
        Assert.Equal(new Dictionary<int, int> { [2447] = 4, [765] = 1 }, facts[50001].Reagents);
        Assert.Empty(facts[50001].Slots);
        Assert.Equal(1, facts[50002].SkillUps);
        Assert.Equal(new Dictionary<int, int> { [46] = 6, [47] = 2 }, facts[50002].Slots);
        Assert.Equal([50001, 50002], (await _readers.GetRequiredService<IGameTables>().OfTierAsync(2871, Ct)).Select(one => one.Recipe));
    }

    [Fact]
    public async Task Db2_OneTableChanged_AllAreReadAgain()
    {
        ServeTables("\"a\"");
        await Source(SourceNames.Db2).RefreshAsync(Ct);
        _server.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(new SourceReading(3, 3, 0, 0), await Source(SourceNames.Db2).RefreshAsync(Ct));

        _server.Time.Advance(TimeSpan.FromDays(2));
        ServeTables("\"a\"", changed: "SpellReagents");
        var reading = await Source(SourceNames.Db2).RefreshAsync(Ct);

        Assert.Equal(2, reading.Rows);
        Assert.Equal(5, reading.Asked);
        Assert.Equal(4, (await _readers.GetRequiredService<IGameTables>().OfAsync([50001], Ct))[50001].Reagents[2447]);
    }

    [Theory]
    [InlineData("SkillLineAbility", "ID,Spell\n1,2\n", "no column")]
    [InlineData("SpellReagents", "ID,SpellID\n1,", "no column Reagent_0")]
    [InlineData("ModifiedCraftingSpellSlot", "", "empty or no CSV")]
    public async Task Db2_OneTableBroken_NothingChanges(string table, string text, string words)
    {
        ServeTables("\"a\"");
        await Source(SourceNames.Db2).RefreshAsync(Ct);
        _server.Time.Advance(TimeSpan.FromDays(2));
        var healthy = _server.Answer;
        _server.Answer = context => context.Request.Path.Value!.Contains(table, StringComparison.Ordinal) ? SourceServer.TextAsync(context, text) : healthy(context);

        var failure = await Assert.ThrowsAsync<SourceUnavailableException>(() => Source(SourceNames.Db2).RefreshAsync(Ct));

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await _readers.GetRequiredService<IGameTables>().OfAsync([50001, 50002], Ct)).Count);
    }

    [Fact]
    public async Task Wowhead_OnlyWhatWasAskedFor_OnceInWeeks()
    {
        _server.Answer = context => SourceServer.TextAsync(context, Page(context.Request.Path.Value!));
        var facts = _readers.GetRequiredService<IItemFacts>();
        Assert.Equal(SourceReading.Nothing, await Source(SourceNames.Wowhead).RefreshAsync(Ct));

        await facts.AskAsync([new ItemId(25), new ItemId(404)], SourceServer.Now, Ct);
        await facts.AskAsync([new ItemId(25)], SourceServer.Now, Ct);
        Assert.Equal(new SourceReading(2, 0, 1, 1), await Source(SourceNames.Wowhead).RefreshAsync(Ct));

        Assert.Equal(["/wowhead/item=25&xml", "/wowhead/item=404&xml"], _server.Seen.Order());
        Assert.Equal(
            new ItemFact(new ItemId(25), "Worn <Short>sword", 1, 2, 2, 7, "inv_sword_04", "https://www.wowhead.com/item=25/worn-shortsword"),
            Assert.Single(await facts.OfAsync([new ItemId(25), new ItemId(404), new ItemId(1)], Ct)).Value);
        _server.Time.Advance(TimeSpan.FromDays(27));
        Assert.Equal(SourceReading.Nothing, await Source(SourceNames.Wowhead).RefreshAsync(Ct));
        _server.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, (await Source(SourceNames.Wowhead).RefreshAsync(Ct)).Asked);
    }

    [Theory]
    [InlineData("<wowhead><item id=\"25\"><name>cut", "cut off")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><wowhead><item id=\"25\"><name>&e;</name></item></wowhead>", "cut off or is not the XML")]
    [InlineData("<html><body>Checking</body></html>", "not an item page")]
    [InlineData("<wowhead><item id=\"26\"><name>x</name></item></wowhead>", "another item")]
    [InlineData("<wowhead><item id=\"25\"><name> </name></item></wowhead>", "no usable name")]
    public async Task Wowhead_BrokenPage_StaysWishedFor(string page, string words)
    {
        _server.Answer = context => SourceServer.TextAsync(context, page);
        var facts = _readers.GetRequiredService<IItemFacts>();
        await facts.AskAsync([new ItemId(25)], SourceServer.Now, Ct);

        var failure = await Assert.ThrowsAsync<SourceUnavailableException>(() => Source(SourceNames.Wowhead).RefreshAsync(Ct));

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal([new ItemId(25)], await facts.DueAsync(SourceServer.Now, 9, Ct));
    }

    [Fact]
    public async Task Wowhead_LinkToElsewhere_IsNotShown()
    {
        _server.Answer = context => SourceServer.TextAsync(context, "<wowhead><item id=\"25\"><name>x</name><icon>../../evil</icon><link>https://evil.example/item=25</link></item></wowhead>");
        var facts = _readers.GetRequiredService<IItemFacts>();
        await facts.AskAsync([new ItemId(25)], SourceServer.Now, Ct);
        await Source(SourceNames.Wowhead).RefreshAsync(Ct);

        var fact = Assert.Single(await facts.OfAsync([new ItemId(25)], Ct)).Value;
        Assert.Equal(("https://www.wowhead.com/item=25", null), (fact.Link, fact.Icon));
    }

    [Fact]
    public async Task Wowhead_TwoReadersAtOnce_AskOneAfterTheOtherWithAPause()
    {
        var (now, most) = (0, 0);
        _server.Answer = async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await SourceServer.TextAsync(context, "<wowhead><error>Item not found!</error></wowhead>");
        };
        await using var readers = _server.Readers(Database, ("Sources:Wowhead:Pause", "00:00:00.200"));
        await readers.GetRequiredService<IItemFacts>().AskAsync([.. Enumerable.Range(1, 3).Select(id => new ItemId(id))], SourceServer.Now, Ct);
        var began = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => readers.GetServices<ISecondSource>().Single(source => source.Name == SourceNames.Wowhead).RefreshAsync(Ct)));

        Assert.Equal(1, most);
        Assert.True(Stopwatch.GetElapsedTime(began) > TimeSpan.FromMilliseconds(200 * (_server.Seen.Count - 1)));
    }

    [Fact]
    public async Task EveryAttempt_IsCountedUnderItsSource()
    {
        var meter = new Mock<IUpstreamMeter>();
        await using var readers = Database.Services(services =>
        {
            services.AddSingleton(meter.Object);
            services.AddSingleton<TimeProvider>(_server.Time);
            DiscordAH.Infrastructure.Sources.SourcesSetup.AddSecondSources(
                services, Database.Configuration(("Sources:Wowhead:Url", _server.Url), ("Sources:Retries", "1"), ("Sources:RetryDelay", "00:00:00.010")));
        });
        _server.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await readers.GetRequiredService<IItemFacts>().AskAsync([new ItemId(25)], SourceServer.Now, Ct);

        await Assert.ThrowsAsync<SourceUnavailableException>(() => readers.GetServices<ISecondSource>().Single(source => source.Name == SourceNames.Wowhead).RefreshAsync(Ct));

        meter.Verify(one => one.Count("wowhead", "items", UpstreamOutcome.ServerError, It.IsAny<TimeSpan>()), Times.Exactly(2));
        meter.Verify(one => one.Fail("wowhead", "items", "item", It.IsAny<string>(), false), Times.Once);
    }

    private static string Page(string path) => path.Contains("404", StringComparison.Ordinal)
        ? "<?xml version=\"1.0\"?><wowhead><error>Item not found!</error></wowhead>"
        : "<?xml version=\"1.0\" encoding=\"UTF-8\"?><wowhead><item id=\"25\"><name><![CDATA[Worn <Short>sword]]></name><level>2</level><quality id=\"1\">Common</quality><class id=\"2\"><![CDATA[Weapons]]></class>"
            + "<subclass id=\"7\"><![CDATA[One-Handed Swords]]></subclass><icon displayId=\"1542\">inv_sword_04</icon><link>https://www.wowhead.com/item=25/worn-shortsword</link></item></wowhead>";

    private ISecondSource Source(string name) => _readers.GetServices<ISecondSource>().Single(source => source.Name == name);

    private void ServeTables(string tag, string? changed = null) => _server.Answer = context =>
    {
        var path = context.Request.Path.Value!;
        var version = changed is not null && path.Contains(changed, StringComparison.Ordinal) ? "\"new\"" : tag;
        if (context.Request.Headers.IfNoneMatch == version)
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        var text = path switch
        {
            "/db2/SkillLineAbility/csv" => Abilities,
            "/db2/SpellReagents/csv" => Reagents,
            "/db2/ModifiedCraftingSpellSlot/csv" => Slots,
            _ => throw new InvalidOperationException(path),
        };
        return SourceServer.TextAsync(context, text, tag: version);
    };
}
