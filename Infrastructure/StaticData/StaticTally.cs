using System.Globalization;
using DiscordAH.Domain.StaticData;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Counts a walk for the people who watch it.</summary>
/// <param name="steps">How many steps it has.</param>
internal sealed class StaticTally(int steps)
{
    private StaticKind _kind;
    private int _ended;
    private int _total;
    private int _done;
    private int _read;
    private int _missing;
    private int _failed;

    /// <summary>2 to 95: the check came before, the icons come after.</summary>
    public int Percent => 2 + (int)(93L * (_ended * 100L + 100L * _done / Math.Max(1, _total)) / (100L * Math.Max(1, steps)));

    /// <summary>Where it is.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Name(_kind)}: {_done:N0} of {_total:N0} asked for. In all {this}.");

    public void Begin(StaticKind kind, int total) => (_kind, _total, _done) = (kind, total, 0);

    public void Add(IReadOnlyList<StaticResult> results)
    {
        _done = Math.Min(_total, checked(_done + results.Count));
        _read += results.Count(result => result.Build is not null);
        _missing += results.Count(result => result.IsMissing);
        _failed += results.Count(result => result.Build is null && !result.IsMissing);
    }

    public void End()
    {
        _ended++;
        _done = 0;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_read:N0} read, {_missing:N0} unknown to Battle.net, {_failed:N0} put off after failures");

    private static string Name(StaticKind kind) => kind switch
    {
        StaticKind.Professions => "Professions",
        StaticKind.SkillTiers => "Skill tiers",
        StaticKind.Recipes => "Recipes",
        StaticKind.Mounts => "Mounts",
        StaticKind.Toys => "Toys",
        StaticKind.Pets => "Pets",
        StaticKind.Items => "Items",
        StaticKind.Icons => "Icons",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };
}
