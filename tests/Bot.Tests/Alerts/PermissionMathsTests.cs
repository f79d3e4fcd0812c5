using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Tests.Alerts;

/// <summary>The algorithm of Discord's documentation, step by step.</summary>
public sealed class PermissionMathsTests
{
    private const ulong View = DiscordPermissions.ViewChannel;
    private const ulong Send = DiscordPermissions.SendMessages;
    private const ulong Embed = DiscordPermissions.EmbedLinks;
    private const ulong Attach = DiscordPermissions.AttachFiles;
    private const ulong History = DiscordPermissions.ReadMessageHistory;
    private const long Everyone = 100;
    private const long Raider = 101;
    private const long Officer = 102;
    private const long Ann = 7;
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Owner_MayEverything_WhateverTheChannelDenies() =>
        Assert.Equal(DiscordPermissions.All, Of(new(Everyone, true, 0, View), owner: Ann));

    [Fact]
    public void Administrator_MayEverything_WhateverTheChannelDenies() =>
        Assert.Equal(DiscordPermissions.All, PermissionMaths.InChannel(Guild((Everyone, 0), (Officer, DiscordPermissions.Administrator)), Member(Officer), Channel(new PermissionOverwrite(Ann, false, 0, View | Send)), Now));

    [Fact]
    public void Roles_AreJoined_AndThoseNotHeldDoNotCount() =>
        Assert.Equal(View | Send, PermissionMaths.InGuild(Guild((Everyone, View), (Raider, Send), (Officer, Embed)), Member(Raider)));

    [Fact]
    public void EveryoneDenied_ARoleAllows_TheRoleWins() =>
        Assert.Equal(View | Send | History, Of([new(Everyone, true, 0, View), new(Raider, true, View, 0)], View | Send | History));

    [Fact]
    public void OneRoleDenies_AnotherAllows_AllowWins() =>
        Assert.Equal(View | Send, Of([new(Raider, true, 0, Send), new(Officer, true, Send, 0)], View | Send, Raider, Officer));

    [Fact]
    public void RoleAllows_TheMemberIsDenied_TheMemberWins() =>
        Assert.Equal(View, Of([new(Raider, true, Send | Embed, 0), new(Ann, false, 0, Send)], View | Send));

    [Fact]
    public void RoleDenies_TheMemberIsAllowed_TheMemberWins() =>
        Assert.Equal(View | Send, Of([new(Raider, true, 0, Send), new(Ann, false, Send, 0)], View | Send));

    [Fact]
    public void EveryonesOverwrite_ComesBeforeTheRoles_WhateverTheirOrder() =>
        Assert.Equal(View | Send, Of([new(Raider, true, Send, 0), new(Everyone, true, 0, Send)], View));

    [Fact]
    public void OverwritesOfOthers_DoNotCount() =>
        Assert.Equal(View | Send, Of([new(Officer, true, 0, View), new(8, false, 0, View)], View | Send));

    [Fact]
    public void WithoutViewChannel_NothingIsLeft() =>
        Assert.Equal(0UL, Of([new(Everyone, true, 0, View)], View | Send | Embed | History));

    [Fact]
    public void WithoutSendMessages_NoFilesNoCardsNoMentions() =>
        Assert.Equal(View | History, Of([new(Everyone, true, 0, Send)], View | Send | Embed | Attach | DiscordPermissions.MentionEveryone | History));

    [Theory]
    [InlineData(1, View | History)]
    [InlineData(-1, View | Send | History)]
    public void TimedOut_MayOnlyRead_UntilItEnds(int minutes, ulong expected) =>
        Assert.Equal(expected, PermissionMaths.InChannel(
            Guild((Everyone, View | Send | History)), new GuildMember(new UserId(Ann), new HashSet<long>(), Now.AddMinutes(minutes)), Channel(), Now));

    private static ulong Of(PermissionOverwrite overwrite, long owner) =>
        PermissionMaths.InChannel(new GuildRoles(new GuildId(Everyone), new UserId(owner), new Dictionary<long, ulong> { [Everyone] = 0 }), Member(), Channel(overwrite), Now);

    private static ulong Of(PermissionOverwrite[] overwrites, ulong everyone, params long[] roles) =>
        PermissionMaths.InChannel(Guild((Everyone, everyone), (Raider, 0), (Officer, 0)), Member(roles.Length == 0 ? [Raider] : roles), Channel(overwrites), Now);

    private static GuildRoles Guild(params (long Id, ulong Bits)[] roles) => new(new GuildId(Everyone), new UserId(1), roles.ToDictionary(role => role.Id, role => role.Bits));

    private static GuildMember Member(params long[] roles) => new(new UserId(Ann), roles.ToHashSet(), null);

    private static GuildChannel Channel(params PermissionOverwrite[] overwrites) => new(new ChannelId(5), new GuildId(Everyone), GuildChannel.Text, "market", overwrites);
}
