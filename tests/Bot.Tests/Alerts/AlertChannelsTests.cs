using System.Net;
using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Common;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Bot.Tests.Alerts;

public sealed class AlertChannelsTests
{
    private static readonly GuildId Home = new(100);
    private readonly DiscordWorld _world = new();

    [Fact]
    public async Task Channel_BothMayWrite_NothingIsMissing() => Assert.Null(await AskAsync());

    [Fact]
    public async Task Channel_BotLacksTwo_NamesThem()
    {
        _world.Channel = DiscordWorld.ChannelJson(0, "market", DiscordWorld.Overwrite("50", 1, 0, DiscordPermissions.EmbedLinks | DiscordPermissions.AttachFiles));

        Assert.Equal("I need Embed Links and Attach Files in #market. Ask an admin to grant it, then try again.", await AskAsync());
    }

    [Fact]
    public async Task Channel_BotMayNotWrite_NamesWhatFollowsToo()
    {
        _world.Channel = DiscordWorld.ChannelJson(0, "market", DiscordWorld.Overwrite("50", 1, 0, DiscordPermissions.SendMessages));

        Assert.StartsWith("I need Send Messages, Embed Links and Attach Files in #market.", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_ThePersonMayNotWrite_SaysWhose()
    {
        _world.Channel = DiscordWorld.ChannelJson(0, "news", DiscordWorld.Overwrite("101", 0, 0, DiscordPermissions.SendMessages));

        Assert.StartsWith("You may not write in #news yourself", await AskAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "a voice channel")]
    [InlineData(5, "an announcement channel")]
    [InlineData(11, "a thread")]
    [InlineData(15, "a forum")]
    public async Task Channel_NoTextChannel_IsRefused(int type, string what)
    {
        _world.Channel = DiscordWorld.ChannelJson(type, "talk", "");

        Assert.Contains($"#talk is {what}", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_OfAnotherGuild_IsRefused()
    {
        _world.Channel = DiscordWorld.ChannelJson(0, "market", "", guild: "999");

        Assert.StartsWith("That channel is not on this server.", await AskAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, 50001, "I cannot see")]
    [InlineData(HttpStatusCode.NotFound, 10003, "That channel is gone.")]
    public async Task Channel_HiddenOrGone_SaysSo(HttpStatusCode status, int code, string sentence)
    {
        _world.ChannelRefusal = (status, code);

        Assert.StartsWith(sentence, await AskAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 0UL, false)]
    [InlineData(7, DiscordPermissions.ManageGuild, true)]
    [InlineData(7, DiscordPermissions.Administrator, true)]
    [InlineData(7, DiscordPermissions.ManageMessages, false)]
    [InlineData(8, DiscordPermissions.ManageMessages, true)]
    public async Task Actor_IsAnOfficer_ByTheGuildsRolesAndNotByOneChannels(long user, ulong permissions, bool expected) =>
        Assert.Equal(expected, (await Actors().OfAsync(Caller(user, permissions), default)).IsOfficer);

    [Theory]
    [InlineData("101", "", true)]
    [InlineData("999", "", false)]
    [InlineData("", "7", true)]
    public async Task Actor_NamedInTheSettings_IsAnOfficer(string role, string admin, bool expected)
    {
        var actors = Actors(new OfficerOptions { OfficerRoles = role.Length > 0 ? [role] : [], Admins = admin.Length > 0 ? [admin] : [] });

        Assert.Equal(expected, (await actors.OfAsync(Caller(7, 0), default)).IsOfficer);
    }

    [Fact]
    public async Task Actor_InADirectMessage_IsNoOfficer_AndNobodyIsAsked()
    {
        var actor = await Actors().OfAsync(Caller(7, DiscordPermissions.Administrator) with { Guild = null }, default);

        Assert.Equal((false, null), (actor.IsOfficer, actor.Guild));
        Assert.Empty(_world.Calls);
    }

    private Task<string?> AskAsync() => new DiscordAlertChannels(_world.Guilds(), new FakeTimeProvider()).WhatIsMissingAsync(Home, new ChannelId(5), new UserId(7), TestContext.Current.CancellationToken);

    private AlertActors Actors(OfficerOptions? options = null) => new(_world.Guilds(), Options.Create(options ?? new OfficerOptions()), NullLogger<AlertActors>.Instance);

    private static Caller Caller(long user, ulong permissions) => new(new UserId(user), "Ann", Home, new ChannelId(5), permissions, ulong.MaxValue, "en-US");
}
