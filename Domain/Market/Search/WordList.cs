using System.Numerics;

namespace DiscordAH.Domain.Market.Search;

/// <summary>All words of all names, sorted, with the names that hold each one. Immutable.</summary>
internal sealed class WordList
{
    private readonly string[] _words;
    private readonly int[][] _names;
    // Letters among the first 6, the first 10 and all characters, one bit a letter: words that cannot be near are passed over by two instructions.
    private readonly ulong[] _letters6;
    private readonly ulong[] _letters10;
    private readonly ulong[] _letters;

    public WordList(IReadOnlyDictionary<string, List<int>> names)
    {
        _words = [.. names.Keys];
        Array.Sort(_words, string.CompareOrdinal);
        _names = Array.ConvertAll(_words, word => names[word].ToArray());
        _letters6 = Array.ConvertAll(_words, word => Letters(word, 6));
        _letters10 = Array.ConvertAll(_words, word => Letters(word, 10));
        _letters = Array.ConvertAll(_words, word => Letters(word, int.MaxValue));
    }

    public int Count => _words.Length;

    public int IndexOf(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    public int[] NamesOf(int word) => _names[word];

    /// <summary>Words that begin with the text: <c>[Start, End)</c>.</summary>
    public (int Start, int End) Range(string prefix) => SortedText.Range(_words, prefix);

    /// <summary>Words whose beginning is at most so many typos from the text, with the typos.</summary>
    public Dictionary<int, int> Near(string typed, int limit)
    {
        var near = new Dictionary<int, int>();
        if (limit == 0 || typed.Length > 32) return near;
        var reach = typed.Length + limit;
        var letters = reach <= 6 ? _letters6 : reach <= 10 ? _letters10 : _letters;
        var wanted = Letters(typed, int.MaxValue);
        for (var word = 0; word < letters.Length; word++)
        {
            if (BitOperations.PopCount(wanted & ~letters[word]) > limit) continue;
            if (!BeginsAlike(typed, _words[word])) continue;
            var distance = TypoDistance.ToPrefix(typed, _words[word], limit);
            if (distance <= limit) near[word] = distance;
        }

        return near;
    }

    // One typo leaves one of the first two letters in one of the first two places; whoever errs in both is not understood.
    private static bool BeginsAlike(string typed, string word) =>
        typed[0] == word[0] || (word.Length > 1 && typed[0] == word[1])
        || (typed.Length > 1 && (typed[1] == word[0] || (word.Length > 1 && typed[1] == word[1])));

    private static ulong Letters(string word, int length)
    {
        var letters = 0UL;
        for (var i = 0; i < word.Length && i < length; i++) letters |= 1UL << (word[i] & 63);
        return letters;
    }
}
