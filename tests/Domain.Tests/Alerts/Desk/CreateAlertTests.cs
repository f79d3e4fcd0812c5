using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using Moq;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

public sealed class CreateAlertTests
{
    private readonly AlertDesk _desk = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_GoodRule_WatchesFromTheNewestSnapshotOn()
    {
        var created = (await CreateAsync(AlertDesk.Ann, AlertDesk.New())).Value;

        var alert = Assert.Single(_desk.Alerts.All);
        Assert.Equal(created.Alert, alert);
        Assert.Equal((AlertDesk.Ann.User, AlertStatus.Active, AlertDesk.Guild, AlertTarget.Person), (alert.Owner, alert.Status, alert.Guild, alert.Target));
        Assert.Equal((AlertDesk.Now, AlertDesk.Published, true), (alert.CreatedAt, alert.Since, alert.State.IsArmed));
        Assert.Equal((1, 1), (created.Counts.Member, created.Counts.Guild));
        Assert.False(created.Now.Holds);
    }

    [Fact]
    public async Task RunAsync_MetAlready_SaysSoAndIsNotArmed()
    {
        _desk.OnSale(AlertDesk.Commodities, AlertDesk.Herb, 44);

        var created = (await CreateAsync(AlertDesk.Ann, AlertDesk.New())).Value;

        Assert.True(created.Now.Holds);
        Assert.False(created.Alert.State.IsArmed);
    }

    [Fact]
    public async Task RunAsync_InADirectMessage_CountsForTheMemberAlone()
    {
        _desk.Stored(AlertDesk.Ann, "price above 500g");
        _desk.Limits = _desk.Limits with { PerGuild = 1 };

        Assert.Null((await CreateAsync(AlertDesk.Ann with { Guild = null }, AlertDesk.New())).Value.Alert.Guild);
        Assert.IsType<AlertErrors.TooManyOfGuild>((await CreateAsync(AlertDesk.Bob, AlertDesk.New())).Error);
    }

    [Fact]
    public async Task RunAsync_Limits_AreRefusedWithTheCount()
    {
        _desk.Stored(AlertDesk.Ann, "price above 500g");
        _desk.Stored(AlertDesk.Ann, "price above 700g", status: AlertStatus.Ended);
        _desk.Limits = _desk.Limits with { PerMember = 1 };

        Assert.Equal((1, 1), Assert.IsType<AlertErrors.TooManyOfMember>((await CreateAsync(AlertDesk.Ann, AlertDesk.New())).Error) is var error ? (error.Used, error.Most) : default);
        Assert.True((await CreateAsync(AlertDesk.Bob, AlertDesk.New())).Succeeded);
    }

    [Fact]
    public async Task RunAsync_NearlyTheSame_IsRefusedOnlyForTheSameGoodQuantityAndPlace()
    {
        var old = _desk.Stored(AlertDesk.Ann, "price below 45g 50s");
        _desk.Stored(AlertDesk.Bob);

        Assert.Equal(old.Id, Assert.IsType<AlertErrors.NearlyTheSame>((await CreateAsync(AlertDesk.Ann, AlertDesk.New())).Error).Alert);
        Assert.True((await CreateAsync(AlertDesk.Ann, AlertDesk.New("price below 30g"))).Succeeded);
        Assert.True((await CreateAsync(AlertDesk.Ann, AlertDesk.New(item: "Sword"))).Succeeded);
        Assert.True((await CreateAsync(AlertDesk.Ann, new CreateAlert.Request(AlertDesk.What() with { MinQuantity = 200 }, AlertTarget.Person))).Succeeded);
        Assert.True((await CreateAsync(AlertDesk.Ann with { IsOfficer = true }, AlertDesk.New(target: AlertDesk.InChannel))).Succeeded);
    }

    [Fact]
    public async Task RunAsync_Noise_IsRefused()
    {
        _desk.Dips(AlertDesk.Commodities, AlertDesk.Herb, [.. Enumerable.Range(1, 100).Select(i => i * 7)]);

        var error = Assert.IsType<AlertErrors.TooNoisy>((await CreateAsync(AlertDesk.Ann, AlertDesk.New())).Error);

        Assert.InRange(error.Firings, 91, 100);
        Assert.Empty(_desk.Alerts.All);
    }

    [Fact]
    public async Task RunAsync_Channel_IsForOfficersOfItsGuildAndMustBeUsable()
    {
        Assert.IsType<AlertErrors.OfficersOnly>((await CreateAsync(AlertDesk.Ann, AlertDesk.New(target: AlertDesk.InChannel))).Error);
        Assert.IsType<AlertErrors.ChannelUnusable>((await CreateAsync(AlertDesk.Stranger, AlertDesk.New(target: AlertDesk.InChannel))).Error);
        Assert.Equal(AlertDesk.InChannel, (await CreateAsync(AlertDesk.Officer, AlertDesk.New(target: AlertDesk.InChannel))).Value.Alert.Target);

        _desk.Channels.Setup(one => one.WhatIsMissingAsync(AlertDesk.Guild, AlertDesk.Channel, AlertDesk.Officer.User, It.IsAny<CancellationToken>())).ReturnsAsync("I may not write there.");
        Assert.Equal("I may not write there.", (await CreateAsync(AlertDesk.Officer, AlertDesk.New("price below 9g", AlertDesk.InChannel))).Error!.Message);

        var alone = new CreateAlert(_desk.Preview(), _desk.Alerts, [], _desk.Limits, _desk.Clock);
        Assert.IsType<AlertErrors.ChannelUnusable>((await alone.RunAsync(AlertDesk.Officer, AlertDesk.New("price below 9g", AlertDesk.InChannel), Ct)).Error);
    }

    private Task<Result<CreateAlert.Created>> CreateAsync(AlertActor actor, CreateAlert.Request request) => _desk.Create().RunAsync(actor, request, Ct);
}
