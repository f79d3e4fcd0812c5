using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class HelpCommandTests
{
    [Fact]
    public async Task Run_Member_ListsCommandsWithMentionsAndExamples()
    {
        var market = new MarketSamples();
        market.Panel.PublicUrl = "https://ah.example";

        var reply = await market.RunAsync("help");

        ReplyLimits.Check(reply);
        Assert.True(reply.Ephemeral);
        var text = string.Join('\n', reply.Embeds[0].Fields.Select(field => field.Value));
        Assert.All(new[] { "</price:1>", "</trend:1>", "</compare:1>", "/trend item:Mycobloom realm:Area 52", "</realm:1>", "</events:1>", "</token:1>", "/token region:eu range:30d", "</help:1>", "/price item:Mycobloom" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal("https://ah.example/", reply.Rows[0].OfType<Component.Link>().Single().Url);
    }

    [Theory]
    [InlineData(0UL, false)]
    [InlineData(DiscordPermissions.ManageGuild, true)]
    [InlineData(DiscordPermissions.Administrator, true)]
    public async Task Run_CommandForSome_IsListedForThemOnly(ulong permissions, bool listed)
    {
        var text = await HelpWithAsync(permissions, new CommandDefinition("admin reset", "Starts over", []) { MemberPermissions = DiscordPermissions.ManageGuild });

        Assert.Equal(listed, text.Contains("</admin reset:1>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ManyCommands_StaysWithinLimits() =>
        await HelpWithAsync(0, [.. Enumerable.Range(0, 100).Select(i => new CommandDefinition($"group{i % 30} command{i}", new string('d', 100), []) { Examples = [new string('e', 90)] })]);

    [Fact]
    public async Task Run_TooMuchForOneMessage_LeavesOutExamplesBeforeCommands()
    {
        var text = await HelpWithAsync(0, [.. Enumerable.Range(0, 30).Select(i => new CommandDefinition($"group{i % 5} command{i}", new string('d', 90), []) { Examples = [new string('e', 90), new string('f', 90)] })]);

        Assert.All(Enumerable.Range(0, 30), i => Assert.Contains($"</group{i % 5} command{i}:1>", text, StringComparison.Ordinal));
        Assert.DoesNotContain("fff", text, StringComparison.Ordinal);
    }

    private static async Task<string> HelpWithAsync(ulong permissions, params CommandDefinition[] definitions)
    {
        var services = new ServiceCollection();
        foreach (var definition in definitions) services.AddSingleton(Mock.Of<ICommand>(command => command.Definition == definition));
        var market = new MarketSamples();
        var help = new HelpCommand(services.BuildServiceProvider(), market.Mentions.Object, Options.Create(market.Panel));

        var reply = await help.RunAsync(Call("help", permissions), TestContext.Current.CancellationToken);

        ReplyLimits.Check(reply with { Text = "." });
        return string.Join('\n', reply.Embeds[0].Fields.Select(field => field.Value));
    }
}
