using System.Globalization;
using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>connected-realm/index</c>: ids stand only in the links.</summary>
internal sealed partial record ConnectedRealmIndexJson(IReadOnlyList<HrefJson>? ConnectedRealms)
{
    /// <summary>The ids, links without one left out.</summary>
    public IReadOnlyList<int> Ids() =>
        [.. (ConnectedRealms ?? [])
            .Select(link => IdInLink().Match(link.Href ?? ""))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            .Distinct()];

    [GeneratedRegex(@"/connected-realm/([0-9]{1,9})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IdInLink();
}
