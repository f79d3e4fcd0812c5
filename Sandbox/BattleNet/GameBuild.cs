using System.Text.RegularExpressions;

namespace DiscordAH.Sandbox.BattleNet;

/// <summary>The build of the game that every region runs, as static links name it.</summary>
internal sealed partial class GameBuild
{
    private volatile string _current = "12.0.7_67808";

    public string Current => _current;

    /// <summary>Releases another build; false when the text names none.</summary>
    public bool TrySet(string build)
    {
        if (!Form().IsMatch(build))
            return false;
        _current = build;
        return true;
    }

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{1,3}){2}_[0-9]{1,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
