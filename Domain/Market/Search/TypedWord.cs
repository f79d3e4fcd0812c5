namespace DiscordAH.Domain.Market.Search;

/// <summary>A typed word and the indexed words it may stand for.</summary>
internal sealed class TypedWord(WordList words, string text)
{
    private readonly (int Start, int End) _prefixed = words.Range(text);
    private Dictionary<int, int> _near = [];

    public int Length => text.Length;

    /// <summary>Forgives so many typos from now on.</summary>
    public void Forgive(int typos) => _near = words.Near(text, typos);

    public bool Any => _prefixed.End > _prefixed.Start || _near.Count > 0;

    /// <summary>Names to look at when this word is the rarest.</summary>
    public long Weight
    {
        get
        {
            long weight = 0;
            foreach (var word in Words()) weight += words.NamesOf(word).Length;
            return weight;
        }
    }

    public IEnumerable<int> Words()
    {
        for (var word = _prefixed.Start; word < _prefixed.End; word++) yield return word;
        foreach (var word in _near.Keys)
        {
            if (word < _prefixed.Start || word >= _prefixed.End) yield return word;
        }
    }

    /// <summary>Typos that make this one of a name's words; negative when none fits.</summary>
    public int Cost(int[] nameWords)
    {
        var best = -1;
        foreach (var word in nameWords)
        {
            if (word >= _prefixed.Start && word < _prefixed.End) return 0;
            if (_near.Count > 0 && _near.TryGetValue(word, out var typos) && (best < 0 || typos < best)) best = typos;
        }

        return best;
    }
}
