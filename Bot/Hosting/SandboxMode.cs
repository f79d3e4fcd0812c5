using DiscordAH.Sandbox;

namespace DiscordAH.Bot.Hosting;

/// <summary>Decides whether the sandbox stands in for Discord and Battle.net, and points the settings at it.</summary>
internal static class SandboxMode
{
    public static bool IsOn(IConfiguration configuration) =>
        configuration.GetValue<bool?>("Sandbox:Enabled") ?? string.IsNullOrWhiteSpace(configuration["Discord:Token"]);

    /// <summary>Adds the sandbox, and its clock as the program's clock.</summary>
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Sandbox").Get<SandboxOptions>() ?? new SandboxOptions();
        var directory = Directory.CreateDirectory(configuration["Data:Directory"] is { Length: > 0 } path ? path : "data");
        var file = Path.Combine(directory.FullName, "sandbox-clock.txt");
        var clock = new SandboxClock(SandboxClockFile.Read(file, TimeProvider.System), options.Speed);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSandbox(options, clock);
        services.AddHostedService(_ => new SandboxClockFile(clock, file));
    }

    /// <summary>Fills in what the owner has not set: a real Battle.net client may be used with the local Discord, and the other way round.</summary>
    public static void PointSettingsAt(ConfigurationManager configuration, Uri address)
    {
        var root = new Uri(address, SandboxSetup.Root).ToString().TrimEnd('/');
        var settings = new Dictionary<string, string?>();
        if (string.IsNullOrWhiteSpace(configuration["Discord:Token"]))
        {
            settings["Discord:Token"] = SandboxIdentity.BotToken;
            settings["Discord:ApplicationId"] = SandboxIdentity.ApplicationId;
            settings["Discord:ClientSecret"] = SandboxIdentity.ClientSecret;
            settings["Discord:ApiUrl"] = root + "/discord/api/v10";
            settings["Discord:AuthorizeUrl"] = root + "/discord/oauth2/authorize";
            if (string.IsNullOrWhiteSpace(configuration["Panel:GuildId"])) settings["Panel:GuildId"] = SandboxIdentity.GuildId;
            if (string.IsNullOrWhiteSpace(configuration["Quality:DigestChannel"])) settings["Quality:DigestChannel"] = SandboxIdentity.OfficersChannelId;

            // Its people sit at this machine: links lead to this process, and mail is a folder of files.
            settings["Panel:LocalUrl"] = address.ToString();
            if (string.IsNullOrWhiteSpace(configuration["Mail:Smtp:Host"]) && string.IsNullOrWhiteSpace(configuration["Mail:PickupDirectory"]))
                settings["Mail:PickupDirectory"] = Path.Combine(configuration["Data:Directory"] is { Length: > 0 } data ? data : "data", "mail");
            if (string.IsNullOrWhiteSpace(configuration["Mail:From"])) settings["Mail:From"] = "Auction desk <desk@sandbox.example>";
        }

        if (string.IsNullOrWhiteSpace(configuration["BattleNet:ClientId"]))
        {
            settings["BattleNet:ClientId"] = SandboxIdentity.BattleNetClientId;
            settings["BattleNet:ClientSecret"] = SandboxIdentity.BattleNetClientSecret;
            settings["BattleNet:TokenUrl"] = root + "/battlenet/oauth/token";
            settings["BattleNet:ApiUrl"] = root + "/battlenet/{region}";
            settings["BattleNet:ArchiveUrl"] = root + "/battlenet/{region}/archive";

            // Thirteen markets leave the budget nearly unused, and a newcomer is not to wait half an hour for recipes.
            if (string.IsNullOrWhiteSpace(configuration["BattleNet:LookUpShare"]) && string.IsNullOrWhiteSpace(configuration["BattleNet:StaticShare"]))
                (settings["BattleNet:LookUpShare"], settings["BattleNet:StaticShare"]) = ("90", "80");
            var recipes = Path.Combine(AppContext.BaseDirectory, "recipes.example.json");
            if (string.IsNullOrWhiteSpace(configuration["Professions:OverrideFile"]) && File.Exists(recipes)) settings["Professions:OverrideFile"] = recipes;

            // What they say is about the sandbox's market: of no use beside the real one.
            SetIfEmpty("Sources:Tsm:Url", "/tsm/retail/{region}/region/items.csv");
            SetIfEmpty("Sources:Wowhead:Url", "/wowhead");
            SetIfEmpty("Sources:Db2:Url", "/db2");
        }

        configuration.AddInMemoryCollection(settings);

        void SetIfEmpty(string key, string path)
        {
            if (string.IsNullOrWhiteSpace(configuration[key])) settings[key] = root + path;
        }
    }
}
