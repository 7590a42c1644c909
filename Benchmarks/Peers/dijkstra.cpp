// The baseline: the search of Bocage's PathTree in C++, on the tables of `bocage-bench generate`.
//
// Compressed rows, a 4-ary heap that knows where each node is, labels with the last arc of each
// path and the order in which nodes are settled; working memory made anew for each source, as
// Network.distances(from:) does. Times processor seconds per source and prints one record.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

struct Arcs {
  std::vector<std::uint32_t> offsets, targets;
  std::vector<double> lengths;
};

struct Entry {
  double key;
  std::uint32_t node;
};

/// The best paths from one source.
class Search {
 public:
  explicit Search(std::size_t nodes)
      : distance(nodes, unreached),
        parentArc(nodes, 0),
        parent(nodes, 0),
        order(nodes, 0),
        heap(nodes, Entry{0, 0}),
        position(nodes, 0) {}

  void run(const Arcs &arcs, std::uint32_t source) {
    distance[source] = 0;
    heap[0] = {0, source};
    count = 1;
    while (count > 0) {
      const Entry top = heap[0];
      if (--count > 0) down(heap[count]);
      order[reached++] = top.node;
      const std::uint32_t end = arcs.offsets[top.node + 1];
      for (std::uint32_t arc = arcs.offsets[top.node]; arc < end; ++arc) {
        const std::uint32_t target = arcs.targets[arc];
        const double length = top.key + arcs.lengths[arc];
        const double known = distance[target];
        if (length >= known) continue;
        distance[target] = length;
        parentArc[target] = arc;
        parent[target] = top.node;
        up({length, target}, known == unreached ? count++ : position[target]);
      }
    }
  }

  std::vector<double> distance;
  std::vector<std::uint32_t> parentArc, parent, order;

 private:
  void put(Entry entry, std::uint32_t slot) {
    heap[slot] = entry;
    position[entry.node] = slot;
  }

  void up(Entry entry, std::uint32_t slot) {
    while (slot > 0) {
      const std::uint32_t above = (slot - 1) / 4;
      if (heap[above].key <= entry.key) break;
      put(heap[above], slot);
      slot = above;
    }
    put(entry, slot);
  }

  void down(Entry entry) {
    std::uint32_t slot = 0;
    for (std::uint32_t first = 1; first < count; first = 4 * slot + 1) {
      std::uint32_t best = first;
      const std::uint32_t end = std::min(first + 4, count);
      for (std::uint32_t next = first + 1; next < end; ++next)
        if (heap[next].key < heap[best].key) best = next;
      if (heap[best].key >= entry.key) break;
      put(heap[best], slot);
      slot = best;
    }
    put(entry, slot);
  }

  std::vector<Entry> heap;
  std::vector<std::uint32_t> position;
  std::uint32_t count = 0, reached = 0;
};

struct Link {
  std::uint32_t from, to;
  double length;
};

std::size_t countNodes(const std::string &folder) {
  std::ifstream file(folder + "/nodes.txt");
  std::size_t nodes = 0;
  for (std::string line; std::getline(file, line);) ++nodes;
  return nodes;
}

std::vector<Link> readLinks(const std::string &folder) {
  std::ifstream file(folder + "/links.txt");
  std::vector<Link> links;
  for (Link link; file >> link.from >> link.to >> link.length;) links.push_back(link);
  return links;
}

/// Both directions of every link, in rows, in the order of the links.
Arcs bothWays(std::size_t nodes, const std::vector<Link> &links) {
  Arcs arcs;
  arcs.offsets.assign(nodes + 1, 0);
  for (const Link &link : links) {
    ++arcs.offsets[link.from + 1];
    ++arcs.offsets[link.to + 1];
  }
  for (std::size_t node = 0; node < nodes; ++node) arcs.offsets[node + 1] += arcs.offsets[node];
  std::vector<std::uint32_t> next = arcs.offsets;
  arcs.targets.resize(2 * links.size());
  arcs.lengths.resize(2 * links.size());
  for (const Link &link : links) {
    for (const auto &[from, to] : {std::pair{link.from, link.to}, std::pair{link.to, link.from}}) {
      const std::uint32_t slot = next[from]++;
      arcs.targets[slot] = to;
      arcs.lengths[slot] = link.length;
    }
  }
  return arcs;
}

/// The most memory that this process had, in KiB.
long peakMemory() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    long value = 0;
    if (word == "VmHWM:" && status >> value) return value;
  }
  return 0;
}

}  // namespace

int main(int argumentCount, char **arguments) {
  if (argumentCount < 2) {
    std::cerr << "usage: dijkstra FOLDER [SAMPLES]\n";
    return 2;
  }
  const std::string folder = arguments[1];
  const int sampleCount = argumentCount > 2 ? std::max(1, std::atoi(arguments[2])) : 9;
  const std::size_t nodes = countNodes(folder);
  const std::vector<Link> links = readLinks(folder);
  if (nodes == 0 || links.empty()) {
    std::cerr << folder << " has no nodes.txt and links.txt\n";
    return 1;
  }
  const Arcs arcs = bothWays(nodes, links);

  double check = 0;
  {
    Search search(nodes);
    search.run(arcs, 0);
    for (double distance : search.distance) check += distance;
  }
  const std::size_t count = std::max<std::size_t>(5, 60000 / nodes);
  std::vector<double> samples;
  double far = 0;
  for (int sample = 0; sample < sampleCount; ++sample) {
    const std::clock_t start = std::clock();
    for (std::size_t index = 0; index < count; ++index) {
      Search search(nodes);
      search.run(arcs, static_cast<std::uint32_t>(index * nodes / count));
      far += search.distance[nodes - 1];
    }
    samples.push_back(double(std::clock() - start) / CLOCKS_PER_SEC / double(count));
  }
  if (far == unreached) {
    std::cerr << "a node was not reached\n";
    return 1;
  }
  std::sort(samples.begin(), samples.end());
  const std::size_t last = samples.size() - 1;
  std::printf(
      "{\"figure\": \"distances\", \"tool\": \"C++\", \"version\": \"g++ %d.%d -O3\", "
      "\"nodes\": %zu, \"links\": %zu, \"seconds\": %.9g, \"low\": %.9g, \"high\": %.9g, "
      "\"peak\": %ld, \"check\": %.17g}\n",
      __GNUC__, __GNUC_MINOR__, nodes, links.size(),
      (samples[last / 2] + samples[samples.size() / 2]) / 2, samples[0], samples[last], peakMemory(),
      check);
  return 0;
}
