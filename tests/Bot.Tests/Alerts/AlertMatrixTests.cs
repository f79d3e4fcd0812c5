using System.Runtime.CompilerServices;
using System.Text.Json;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Notifications;
using DiscordAH.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using static DiscordAH.Bot.Tests.Alerts.AlertBot;

namespace DiscordAH.Bot.Tests.Alerts;

/// <summary>Who may call what in Discord: the matrix is complete, and what is another person's own stays shut.</summary>
public sealed class AlertMatrixTests
{
    private static readonly JsonElement[] Rows = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "TestKit", "authz-matrix.json"))).RootElement.GetProperty("discord").EnumerateArray()];
    private readonly AlertBot _bot = new();

    [Fact]
    public void EveryCommandAndButton_HasARow_AndEveryRowIsOne()
    {
        var notify = new ServiceCollection().AddSingleton(TimeProvider.System).AddNotifyCommands().AddSingleton(Mock.Of<IServiceScopeFactory>()).BuildServiceProvider();
        var commands = _bot.Commands.Concat(notify.GetServices<ICommand>()).Select(command => $"/{command.Definition.Path}");
        var buttons = _bot.Components.Concat(notify.GetServices<IComponent>()).Select(component => $"button {component.Action}");

        Assert.Equal(commands.Concat(buttons).Order(StringComparer.Ordinal), Rows.Select(row => row.GetProperty("call").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("show~12~0")]
    [InlineData("edit~12~0")]
    [InlineData("del~12~0")]
    public async Task ListButtons_OnAnothersOwnAlert_AnswerAsIfThereWereNone(string state)
    {
        _bot.UseCases.Setup(one => one.FindAsync(new AlertId(12), It.IsAny<CancellationToken>())).ReturnsAsync(Alert());

        Assert.Equal(AlertRefusalOf(12), Told(await _bot.PressAsync("alerts", state, AlertBot.Caller(Bob))).Text);
    }

    [Theory]
    [InlineData("pause~12~0")]
    [InlineData("run~12~0")]
    [InlineData("1h~12~0")]
    [InlineData("1d~12~0")]
    [InlineData("rec~12~0")]
    [InlineData("gone~12~0")]
    public async Task ListButtons_ThatAct_ActAsTheOneWhoPressed(string state)
    {
        var unknown = new AlertErrors.UnknownAlert(new AlertId(12));
        _bot.UseCases.Setup(one => one.ChangeAsync(It.Is<AlertActor>(actor => actor.User == Bob), It.IsAny<ChangeAlert.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(unknown);
        _bot.UseCases.Setup(one => one.SnoozeAsync(It.Is<AlertActor>(actor => actor.User == Bob), It.IsAny<AlertId>(), It.IsAny<TimeSpan?>(), null, It.IsAny<CancellationToken>())).ReturnsAsync(unknown);
        _bot.UseCases.Setup(one => one.DeleteAsync(It.Is<AlertActor>(actor => actor.User == Bob), It.IsAny<IReadOnlyCollection<AlertId>>(), null, It.IsAny<CancellationToken>())).ReturnsAsync(unknown);

        Assert.Equal(AlertRefusalOf(12), Told(await _bot.PressAsync("alerts", state, AlertBot.Caller(Bob))).Text);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static string AlertRefusalOf(long alert) => new AlertErrors.UnknownAlert(new AlertId(alert)).Message;
}
