using System.Globalization;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The people and guilds that every sandbox starts with; their ids never change.</summary>
internal static class WorldSeed
{
    public const string HomeGuild = "1100000000000000100";
    public const string MemberRole = "1100000000000000101";
    public const string OfficerRole = "1100000000000000102";
    public const string AdminRole = "1100000000000000103";
    public const string HomeBotRole = "1100000000000000104";
    public const string StrangersGuild = "1100000000000000300";
    public const string StrangersBotRole = "1100000000000000304";
    private const string JoinedText = "2024-03-13T19:19:14.040000+00:00";

    private const ulong BotPermissions = Permission.Talk | Permission.ManageMessages;
    private static readonly DateTimeOffset Joined = DateTimeOffset.Parse(JoinedText, CultureInfo.InvariantCulture);

    public static void Plant(DiscordWorld world)
    {
        var people = new List<(User User, string[] Roles)>();
        for (var i = 1; i <= 5; i++)
            people.Add((world.Add(new User($"110000000000000020{i}", $"member-{i}", $"Member {i}")), [MemberRole]));
        people.Add((world.Add(new User("1100000000000000211", "officer-1", "Officer 1")), [MemberRole, OfficerRole]));
        people.Add((world.Add(new User("1100000000000000221", "admin-1", "Admin 1")), [MemberRole, AdminRole]));
        PlantHome(world, people);
        PlantStrangers(world);
    }

    private static void PlantHome(DiscordWorld world, List<(User User, string[] Roles)> people)
    {
        var guild = new Guild(HomeGuild, "The Copper Exchange", "1100000000000000221", JoinedText);
        guild.Roles.Add(new Role(HomeGuild, "@everyone", Permission.Talk, 0, 0));
        guild.Roles.Add(new Role(MemberRole, "Member", Permission.Talk, 1, 0x3498DB));
        guild.Roles.Add(new Role(OfficerRole, "Officer", Permission.Talk | Permission.ManageMessages | Permission.ManageChannels, 2, 0xE67E22));
        guild.Roles.Add(new Role(AdminRole, "Admin", Permission.Administrator, 3, 0xE74C3C));
        guild.Roles.Add(new Role(HomeBotRole, world.Bot.Name, BotPermissions, 4, 0, Managed: true));
        foreach (var (user, roles) in people)
            guild.Members[user.Id] = new Member(user, roles, Joined);
        guild.Members[world.Bot.Id] = new Member(world.Bot, [HomeBotRole], Joined);
        world.AddChannel(guild, "1100000000000000111", "market", "Prices, alerts and everything the bot knows");
        world.AddChannel(guild, "1100000000000000112", "trading", "Buying and selling among members");
        world.AddChannel(guild, "1100000000000000113", "officers", "Officers only",
            new Overwrite(HomeGuild, true, 0, Permission.ViewChannel),
            new Overwrite(OfficerRole, true, Permission.ViewChannel, 0),
            new Overwrite(HomeBotRole, true, Permission.ViewChannel, 0));
        world.AddChannel(guild, "1100000000000000114", "leaderboard", "League tables that change by themselves",
            new Overwrite(HomeGuild, true, 0, Permission.SendMessages),
            new Overwrite(OfficerRole, true, Permission.SendMessages, 0),
            new Overwrite(HomeBotRole, true, Permission.SendMessages, 0));
        world.Add(guild);
    }

    private static void PlantStrangers(DiscordWorld world)
    {
        var first = world.Add(new User("1100000000000000231", "stranger-1", "Stranger 1"));
        var second = world.Add(new User("1100000000000000232", "stranger-2", "Stranger 2"));
        var guild = new Guild(StrangersGuild, "Strangers", first.Id, JoinedText);
        guild.Roles.Add(new Role(StrangersGuild, "@everyone", Permission.Talk, 0, 0));
        guild.Roles.Add(new Role(StrangersBotRole, world.Bot.Name, BotPermissions, 1, 0, Managed: true));
        guild.Members[first.Id] = new Member(first, [], Joined);
        guild.Members[second.Id] = new Member(second, [], Joined);
        guild.Members[world.Bot.Id] = new Member(world.Bot, [StrangersBotRole], Joined);
        world.AddChannel(guild, "1100000000000000311", "general", null);
        world.Add(guild);
    }
}
