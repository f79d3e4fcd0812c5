namespace DiscordAH.Domain.Market.Search;

/// <summary>
/// Finds owners by name in memory: whole name, prefix, words in any order, small typos. Immutable; built whole and replaced whole.
/// </summary>
internal sealed class NameIndex
{
    private const int MaxWords = 8;
    private const int FewHits = 5;

    private readonly string[] _names;
    private readonly int[] _owners;
    private readonly int[] _original;
    private readonly long[] _ranks;
    private readonly int[][] _nameWords;
    private readonly WordList _words;

    /// <param name="entries">Names with their owners.</param>
    /// <param name="weights">Weight by owner; heavier owners come first among equal matches. Shorter names, then lower owners follow.</param>
    public NameIndex(IReadOnlyList<NameEntry> entries, Func<int, int> weights)
    {
        var sorted = entries
            .Select((entry, index) => (Folded: FoldedText.Of(entry.Text), entry.Owner, Index: index))
            .Where(name => name.Folded.Length > 0)
            .DistinctBy(name => (name.Folded, name.Owner))
            .OrderBy(name => name.Folded, StringComparer.Ordinal).ThenBy(name => name.Owner)
            .ToList();
        _names = sorted.ConvertAll(name => name.Folded).ToArray();
        _owners = sorted.ConvertAll(name => name.Owner).ToArray();
        _original = sorted.ConvertAll(name => name.Index).ToArray();
        _ranks = new long[_names.Length];
        for (var i = 0; i < _names.Length; i++)
            _ranks[i] = ((long)(255 - Math.Clamp(weights(_owners[i]), 0, 255)) << 40) | ((long)_names[i].Length << 32) | (uint)_owners[i];

        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var wordsByName = new string[_names.Length][];
        for (var i = 0; i < _names.Length; i++)
        {
            wordsByName[i] = [.. _names[i].Split(' ').Concat(FoldedText.JoinedWords(entries[_original[i]].Text)).Where(word => word.Length > 0).Distinct()];
            foreach (var word in wordsByName[i])
            {
                if (!byWord.TryGetValue(word, out var holders)) byWord.Add(word, holders = []);
                holders.Add(i);
            }
        }

        _words = new WordList(byWord);
        _nameWords = Array.ConvertAll(wordsByName, words => Array.ConvertAll(words, _words.IndexOf));
    }

    /// <summary>Best matches first, each owner once.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="max">Most hits.</param>
    /// <param name="accept">Owners that may be found; null for all.</param>
    public IReadOnlyList<NameHit> Search(string text, int max, Func<int, bool>? accept = null)
    {
        var typed = FoldedText.Of(text);
        if (typed.Length == 0 || max <= 0 || _names.Length == 0) return [];
        var hits = new Hits(this, max, accept);
        var (start, end) = SortedText.Range(_names, typed);
        var exactEnd = start;
        while (exactEnd < end && _names[exactEnd].Length == typed.Length) exactEnd++;
        hits.AddRange(start, exactEnd, NameMatch.Exact);
        if (!hits.Full) hits.AddRange(exactEnd, end, NameMatch.Prefix);
        if (hits.Full) return hits.Found;

        var words = typed.Split(' ', MaxWords + 1).Take(MaxWords).Distinct().Select(word => new TypedWord(_words, word)).ToList();
        AddMatching(hits, words, NameMatch.Words);
        // Typos are looked for when nothing fits as typed, or next to nothing: among good matches they would only be noise.
        if (hits.Found.Count >= FewHits || (hits.Found.Count > 0 && words.Count > 1)) return hits.Found;
        foreach (var word in words) word.Forgive(TypoDistance.Allowed(word.Length));
        AddMatching(hits, words, NameMatch.Typo);
        if (hits.Found.Count == 0) AddLoose(hits, words);
        return hits.Found;
    }

    /// <summary>Index among the entries given at construction.</summary>
    public int EntryOf(NameHit hit) => _original[hit.Name];

    private void AddMatching(Hits hits, List<TypedWord> words, NameMatch kind)
    {
        if (words.Any(word => !word.Any)) return;
        var rarest = words.Count == 1 ? words[0] : words.MinBy(word => word.Weight)!;
        hits.Add(kind, rarest.Words().SelectMany(_words.NamesOf), name =>
        {
            var total = 0;
            foreach (var word in words)
            {
                var cost = word.Cost(_nameWords[name]);
                if (cost < 0) return -1;
                total += cost;
            }

            return total;
        });
    }

    private void AddLoose(Hits hits, List<TypedWord> words)
    {
        foreach (var word in words.Where(word => word.Length >= 4)) word.Forgive(Math.Max(1, Math.Min(2, word.Length / 3)));
        var useful = words.Where(word => word.Length >= 3 && word.Any).ToList();
        hits.Add(NameMatch.Loose, useful.SelectMany(word => word.Words()).Distinct().SelectMany(_words.NamesOf), name =>
        {
            var total = 0;
            foreach (var word in useful)
            {
                var cost = word.Cost(_nameWords[name]);
                total += cost < 0 ? 4 : cost;
            }

            return total;
        });
    }

    private sealed class Hits(NameIndex index, int max, Func<int, bool>? accept)
    {
        private readonly List<NameHit> _found = [];
        private readonly HashSet<int> _owners = [];

        public bool Full => _found.Count >= max;

        public IReadOnlyList<NameHit> Found => _found;

        public void AddRange(int start, int end, NameMatch kind) => Add(kind, Enumerable.Range(start, end - start), static _ => 0);

        public void Add(NameMatch kind, IEnumerable<int> names, Func<int, int> cost)
        {
            var best = new BestNames(max - _found.Count);
            foreach (var name in names)
            {
                var owner = index._owners[name];
                if (_owners.Contains(owner) || accept?.Invoke(owner) == false) continue;
                var typos = cost(name);
                if (typos >= 0) best.Offer(((long)typos << 48) + index._ranks[name], owner, name);
            }

            foreach (var (owner, name) in best.InOrder)
            {
                _owners.Add(owner);
                _found.Add(new NameHit(owner, name, kind));
            }
        }
    }
}
