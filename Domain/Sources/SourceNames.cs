namespace DiscordAH.Domain.Sources;

/// <summary>Names of the second sources, as jobs, tables and the upstream counts know them.</summary>
public static class SourceNames
{
    /// <summary>TradeSkillMaster's public region prices.</summary>
    public const string Tsm = "tsm";

    /// <summary>Wowhead's item pages as XML.</summary>
    public const string Wowhead = "wowhead";

    /// <summary>Exports of the game's own tables, as wago.tools has them.</summary>
    public const string Db2 = "db2";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Tsm, Wowhead, Db2];

    /// <summary>The name for people.</summary>
    public static string Title(string source) => source switch
    {
        Tsm => "TradeSkillMaster",
        Wowhead => "Wowhead",
        Db2 => "Game tables (DB2)",
        _ => source,
    };
}
