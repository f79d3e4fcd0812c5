using System.Text.RegularExpressions;

namespace DiscordAH.Sandbox.BattleNet;

/// <summary>The build that the game runs, which every static link is pinned to. A patch is a call of <see cref="Set"/>.</summary>
internal sealed partial class GameBuild
{
    public const string First = "12.0.7_67808";

    private volatile string _current = First;

    /// <summary>Such as <c>12.0.7_67808</c>.</summary>
    public string Current => _current;

    /// <summary>Patches the game; false where the text is no build.</summary>
    public bool Set(string build)
    {
        if (!Shape().IsMatch(build))
            return false;
        _current = build;
        return true;
    }

    [GeneratedRegex(@"\A[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}_[0-9]{4,9}\z")]
    private static partial Regex Shape();
}
