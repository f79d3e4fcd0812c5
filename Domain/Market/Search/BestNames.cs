namespace DiscordAH.Domain.Market.Search;

/// <summary>Keeps the best few of many names: each owner once, by its best-ranked name.</summary>
internal sealed class BestNames(int max)
{
    private readonly List<(long Rank, int Owner, int Name)> _best = new(max + 1);

    public IEnumerable<(int Owner, int Name)> InOrder => _best.Select(entry => (entry.Owner, entry.Name));

    public void Offer(long rank, int owner, int name)
    {
        if (_best.Count == max && rank >= _best[^1].Rank) return;
        var known = _best.FindIndex(entry => entry.Owner == owner);
        if (known >= 0)
        {
            if (_best[known].Rank <= rank) return;
            _best.RemoveAt(known);
        }

        var at = _best.FindIndex(entry => entry.Rank > rank);
        _best.Insert(at < 0 ? _best.Count : at, (rank, owner, name));
        if (_best.Count > max) _best.RemoveAt(max);
    }
}
