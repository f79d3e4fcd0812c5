using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Reports;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Reports;

public sealed class MarketReportCommandTests
{
    private readonly Mock<IProfessionCatalog> _professions = new();
    private readonly Mock<IReportArchive> _archive = new();
    private readonly Mock<IJobQueue> _queue = new();
    private readonly Mock<IJobQueries> _jobs = new();
    private readonly Mock<ISnapshotStore> _snapshots = new();
    private readonly PanelLinkOptions _panel = new() { PublicUrl = "https://ah.example" };
    private readonly FakeTimeProvider _clock = new(Now);
    private readonly List<Reply> _shown = [];
    private readonly ICommand _command;

    public MarketReportCommandTests()
    {
        _professions.SetupGet(catalog => catalog.All).Returns([Profession(171, "Alchemy", "Alchemie"), Profession(164, "Blacksmithing", "Schmiedekunst")]);
        _professions.Setup(catalog => catalog.Tiers(It.IsAny<int>())).Returns([new SkillTier(1, 1, LocalName.Of("Tier"), 1, 100, [new RecipeCategory(LocalName.Of("All"), [1])], "1")]);
        _snapshots.Setup(store => store.LastPublishedAsync(It.IsAny<MarketId>(), It.IsAny<CancellationToken>())).ReturnsAsync(DateTimeOffset.UnixEpoch.AddSeconds(7));
        _queue.Setup(queue => queue.EnqueueAsync(It.IsAny<JobRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(5);
        _archive.Setup(archive => archive.ReadAsync(9, It.IsAny<CancellationToken>())).ReturnsAsync([1, 2, 3]);
        var services = new ServiceCollection();
        services.AddSingleton(_professions.Object).AddSingleton(_archive.Object).AddSingleton(_queue.Object).AddSingleton(_jobs.Object).AddSingleton(_snapshots.Object)
            .AddSingleton(new MarketSamples().Realms.Object).AddSingleton<TimeProvider>(_clock).AddSingleton(new DiscordClock(_clock))
            .AddSingleton(Options.Create(_panel)).AddSingleton(Options.Create(new DiscordOptions())).AddTransient<ReportStamps>();
        services.AddReportCommands();
        _command = services.BuildServiceProvider().GetRequiredService<ICommand>();
    }

    [Fact]
    public async Task Run_NothingNewSince_HandsOverTheArchivedFile()
    {
        Archived(Stored("v1 7 7"));

        var reply = await RunAsync("Alchemie", "us-area-52");

        ReplyLimits.Check(reply);
        Assert.Equal("alchemy.pdf", Assert.Single(reply.Files).Name);
        Assert.Equal("application/pdf", reply.Files[0].ContentType);
        Assert.Contains("nothing newer has been read since", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal("https://ah.example/reports", reply.Rows[0].OfType<Component.Link>().Single().Url);
        _queue.Verify(queue => queue.EnqueueAsync(It.IsAny<JobRequest>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Run_NewSnapshot_ShowsProgressAndThenTheFile()
    {
        Archived(Stored("v1 6 7"));
        var looks = 0;
        _jobs.Setup(jobs => jobs.FindAsync(5, It.IsAny<CancellationToken>())).ReturnsAsync(() =>
        {
            if (++looks < 20) return Row(JobState.Running, looks * 4, "Reckoning the crafts");
            Archived(Stored("v1 7 7"));
            return Row(JobState.Succeeded, 100, "Done");
        });

        var reply = await RunAsync("171", "area-52");

        Assert.Equal("alchemy.pdf", Assert.Single(reply.Files).Name);
        Assert.DoesNotContain("nothing newer", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.InRange(_shown.Count, 2, 6);
        Assert.Contains("Reckoning the crafts", _shown[0].Text, StringComparison.Ordinal);
        _queue.Verify(queue => queue.EnqueueAsync(
            It.Is<JobRequest>(job => job.Kind == "market-report" && job.Key == "171/us-area-52/newest" && job.Argument == "171/us-area-52/newest 1" && job.Priority == JobPriority.High && job.Owner == null),
            It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Run_JobThatFails_SaysWhy()
    {
        _jobs.Setup(jobs => jobs.FindAsync(5, It.IsAny<CancellationToken>())).ReturnsAsync(Row(JobState.Failed, 5, null, "The database did not do what the job needs. (error abc)"));

        var reply = await RunAsync("Alchemy", "us-area-52");

        Assert.True(reply.Ephemeral);
        Assert.Contains("(error abc)", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_JobThatTakesTooLong_SaysWhereItWillBe()
    {
        _jobs.Setup(jobs => jobs.FindAsync(5, It.IsAny<CancellationToken>())).ReturnsAsync(Row(JobState.Running, 40, "Reading price histories"));

        Assert.Contains("still being made (40 %)", (await RunAsync("Alchemy", "us-area-52")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileLargerThanDiscordTakes_LinksToThePanel()
    {
        Archived(Stored("v1 7 7") with { Bytes = 11_000_000 });

        var reply = await RunAsync("Alchemy", "us-area-52");

        Assert.Empty(reply.Files);
        Assert.Contains("larger than Discord takes", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal("https://ah.example/reports", reply.Rows[0].OfType<Component.Link>().Single().Url);
    }

    [Theory]
    [InlineData("Fishmongery", "us-area-52", "No profession is called \"Fishmongery\". Known are Alchemy, Blacksmithing.")]
    [InlineData("Alchemy", "draenor", "exists in several regions")]
    [InlineData("Alchemy", "zzzz", "No realm is called \"zzzz\"")]
    public async Task Run_UnknownWords_AreRefusedInASentence(string profession, string realm, string sentence)
    {
        var reply = await RunAsync(profession, realm);

        Assert.True(reply.Ephemeral);
        Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SameReportUnderWay_WaitsForThatJob()
    {
        _queue.Setup(queue => queue.EnqueueAsync(It.IsAny<JobRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync((long?)null);
        _jobs.Setup(jobs => jobs.ListAsync(It.IsAny<JobFilter>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Page<Job>([Row(JobState.Running, 1, null)], 1, 20, 1));
        _jobs.Setup(jobs => jobs.FindAsync(5, It.IsAny<CancellationToken>())).ReturnsAsync(() =>
        {
            Archived(Stored("v1 7 7"));
            return Row(JobState.Succeeded, 100, null);
        });

        Assert.Single((await RunAsync("Alchemy", "us-area-52")).Files);
    }

    [Fact]
    public async Task Suggest_Professions_ByAnyLanguage()
    {
        var choices = await _command.SuggestAsync(Call("market report", 0), "profession", "schmie", TestContext.Current.CancellationToken);

        Assert.Equal(new CommandChoice("Blacksmithing", "164"), choices[0]);
        Assert.Equal(2, (await _command.SuggestAsync(Call("market report", 0), "profession", "", TestContext.Current.CancellationToken)).Count);
    }

    private async Task<Reply> RunAsync(string profession, string realm)
    {
        var run = ((IProgressCommand)_command).RunAsync(Call("market report", 0, ("profession", profession), ("realm", realm)), (reply, _) => { _shown.Add(reply); return Task.CompletedTask; }, TestContext.Current.CancellationToken);
        while (!run.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(400));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        return await run;
    }

    private void Archived(StoredReport report) =>
        _archive.Setup(archive => archive.LatestAsync("market-report", "171/us-area-52/newest", It.IsAny<CancellationToken>())).ReturnsAsync(report);

    private static StoredReport Stored(string stamp) =>
        new(9, "market-report", "171/us-area-52/newest", stamp, "Alchemy market on Area 52", "Area 52 (US)", "alchemy.pdf", null, Now, Now, 9, 3, new string('a', 64));

    private static Job Row(JobState state, int progress, string? note, string? error = null) =>
        new(5, "market-report", "171/us-area-52/newest", "", null, state, progress, note, 1, error, Now, Now, null, Now);

    private static Profession Profession(int id, string english, string german) =>
        new(id, new LocalName(english, new Dictionary<string, string> { ["en_US"] = english, ["de_DE"] = german }), true, null, "1");
}
