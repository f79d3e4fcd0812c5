using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>Wrong settings at start: one clear sentence, exit code 1, no stack trace.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Storage:Provider", "--Storage:Provider", "Oracle")]
    [InlineData("Storage:ConnectionString", "--Storage:Provider", "Postgres")]
    [InlineData("BattleNet:Regions", "--BattleNet:Regions:0", "mars")]
    [InlineData("Jobs:Workers", "--Jobs:Workers", "0")]
    [InlineData("Discord:Shards", "--Discord:Shards", "0")]
    public async Task Start_WrongSetting_NamesTheKey(string named, string key, string value)
    {
        using var data = new TemporaryDirectory();

        var (code, output) = await ProgramProcess.RunAsync("DiscordAH.Bot.dll", "--urls", "http://127.0.0.1:0", "--Data:Directory", data.Path, key, value);

        Assert.Equal(1, code);
        Assert.Contains(named, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoDatabase_NamesTheHostAndNeverThePassword()
    {
        using var data = new TemporaryDirectory();

        var (code, output) = await ProgramProcess.RunAsync(
            "DiscordAH.Bot.dll", "--urls", "http://127.0.0.1:0", "--Data:Directory", data.Path, "--Storage:Provider", "Postgres",
            "--Storage:ConnectionString", "Host=127.0.0.1;Port=1;Database=d;Username=u;Password=s3cr3t-canary", "--Storage:StartTimeout", "00:00:03");

        Assert.Equal(1, code);
        Assert.Contains("127.0.0.1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-canary", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongDiscordToken_SaysWhichSettingAndEnds()
    {
        using var data = new TemporaryDirectory();
        await using var discord = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "1");
        using var other = new TemporaryDirectory();
        var wrong = SandboxIdentity.BotToken.Replace("SANDBX", "WRONGX", StringComparison.Ordinal);

        var (code, output) = await ProgramProcess.RunAsync(
            "DiscordAH.Bot.dll", "--urls", "http://127.0.0.1:0", "--Data:Directory", other.Path, "--Discord:Token", wrong,
            "--Discord:ApplicationId", SandboxIdentity.ApplicationId, "--Discord:ApiUrl", new Uri(discord.Address, "/sandbox/discord/api/v10").ToString(), "--Sandbox:Enabled", "true");

        Assert.Equal(1, code);
        Assert.Contains("Discord:Token", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONGX", output, StringComparison.Ordinal);
    }
}
