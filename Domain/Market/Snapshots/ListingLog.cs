namespace DiscordAH.Domain.Market;

/// <summary>Listings in the order they came. Grows by blocks, so that growing neither copies nor holds twice what is needed.</summary>
internal sealed class ListingLog
{
    private const int BlockBits = 13;
    private const int BlockSize = 1 << BlockBits;
    private readonly List<Listing[]> _blocks = [];
    private Listing[] _last = [];
    private int _inLast;

    public int Count { get; private set; }

    public ref readonly Listing this[int index] => ref _blocks[index >> BlockBits][index & (BlockSize - 1)];

    public void Add(in Listing listing)
    {
        if (_inLast == _last.Length) AddBlock();
        _last[_inLast++] = listing;
        Count++;
    }

    private void AddBlock()
    {
        _last = GC.AllocateUninitializedArray<Listing>(BlockSize);
        _blocks.Add(_last);
        _inLast = 0;
    }
}
