using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DiscordAH.Domain.StaticData;

/// <summary>A build of the game, as Battle.net pins its static data to one: <c>12.0.7_67808</c>. Later builds have greater numbers.</summary>
/// <param name="Version">The version that players know, <c>12.0.7</c>.</param>
/// <param name="Number">The build number, <c>67808</c>.</param>
public readonly partial record struct GameBuild(string Version, int Number) : IComparable<GameBuild>
{
    /// <summary>Reads <c>12.0.7_67808</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out GameBuild build)
    {
        var match = Whole().Match(text ?? "");
        build = match.Success ? Of(match) : default;
        return match.Success;
    }

    /// <summary>The build in a static link's namespace, <c>…?namespace=static-12.0.7_67808-us</c>; null when it is pinned to none.</summary>
    public static GameBuild? InLink(string? link) => Pinned().Match(link ?? "") is { Success: true } match ? Of(match) : null;

    /// <inheritdoc />
    public int CompareTo(GameBuild other) => Number.CompareTo(other.Number);

    /// <summary>Whether <paramref name="left"/> is the earlier.</summary>
    public static bool operator <(GameBuild left, GameBuild right) => left.Number < right.Number;

    /// <summary>Whether <paramref name="left"/> is the later.</summary>
    public static bool operator >(GameBuild left, GameBuild right) => left.Number > right.Number;

    /// <summary>Whether <paramref name="left"/> is not the later.</summary>
    public static bool operator <=(GameBuild left, GameBuild right) => left.Number <= right.Number;

    /// <summary>Whether <paramref name="left"/> is not the earlier.</summary>
    public static bool operator >=(GameBuild left, GameBuild right) => left.Number >= right.Number;

    /// <summary>As Battle.net writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}_{Number}");

    private static GameBuild Of(Match match) => new(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\A([0-9]+(?:\.[0-9]+){1,3})_([0-9]{1,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[?&]namespace=static-([0-9]+(?:\.[0-9]+){1,3})_([0-9]{1,9})-", RegexOptions.CultureInvariant)]
    private static partial Regex Pinned();
}
