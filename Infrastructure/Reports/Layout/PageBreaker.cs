namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Puts strips onto pages, one page at a time: only the page being filled is in memory.</summary>
internal sealed class PageBreaker
{
    private readonly List<Strip> _group = [];
    private List<Box> _page = [];
    private float _top = PageGrid.Top;
    private int _number = 1;

    /// <summary>Told of each section's page.</summary>
    public Action<int, int>? SectionPlaced { get; init; }

    public IEnumerable<LaidPage> Break(IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        {
            _group.Add(strip);
            if (strip.KeepsWithNext) continue;
            foreach (var page in Place()) yield return page;
        }

        foreach (var page in Place()) yield return page;
        yield return Turn();
    }

    // Strips that belong together go to the next page together, unless they would not fit there either.
    private IEnumerable<LaidPage> Place()
    {
        if (_group.Count == 0) yield break;
        var wanted = _group.Sum(strip => strip.Height + strip.Before) - (IsEmpty ? _group[0].Before : 0);
        if (!IsEmpty && (_group[0].StartsPage || (_top + wanted > PageGrid.Bottom && wanted <= PageGrid.Tall))) yield return Turn();
        foreach (var strip in _group)
        {
            if (!IsEmpty && _top + strip.Before + strip.Height > PageGrid.Bottom) yield return Turn();
            if (IsEmpty && strip.Header is { } header) Put(header);
            Put(strip);
        }

        _group.Clear();
    }

    private bool IsEmpty => _top == PageGrid.Top;

    private void Put(Strip strip)
    {
        if (!IsEmpty) _top += strip.Before;
        if (strip.Section >= 0) SectionPlaced?.Invoke(strip.Section, _number);
        _page.AddRange(strip.At(_top));
        _top += strip.Height;
    }

    private LaidPage Turn()
    {
        var page = new LaidPage(_number, _page);
        (_page, _top, _number) = ([], PageGrid.Top, _number + 1);
        return page;
    }
}
