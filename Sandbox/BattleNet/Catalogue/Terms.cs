using System.Collections.Frozen;

namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>Names of classes, qualities and the like in several languages, from the embedded <c>terms.csv</c>.</summary>
internal sealed class Terms
{
    private readonly FrozenDictionary<(string Group, string Key), LocalText> _terms = CatalogueFile.Rows("terms.csv", 6)
        .ToFrozenDictionary(row => (row[0], row[1]), row => LocalText.From(row[2], row[3], row[4], row[5]));

    public LocalText this[string group, string key] => Find(group, key) ?? LocalText.Same(key);

    public LocalText? Find(string group, string key) => _terms.GetValueOrDefault((group, key));

    public IEnumerable<(string Key, LocalText Name)> Group(string group) =>
        _terms.Where(pair => pair.Key.Group == group).Select(pair => (pair.Key.Key, pair.Value));
}
