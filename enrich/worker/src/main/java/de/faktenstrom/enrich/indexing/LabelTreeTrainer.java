package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Learns a [LabelTree]: subjects with like works are put together, then each branch learns to tell
/// its works from those of its neighbours.
final class LabelTreeTrainer {

  private static final int CENTROID = 200;
  private static final float LEAST_WEIGHT = 0.1f;

  private final Matrix works;
  private final int[][] subjects;
  private final int width;
  private final List<Clusters.Cluster> nodes = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();

  private LabelTreeTrainer(Matrix works, int[][] subjects, int width) {
    this.works = works;
    this.subjects = subjects;
    this.width = width;
  }

  /// @param subjects a row a work, numbers below `labels`
  static void write(Matrix works, int[][] subjects, int labels, int width, Drawer drawer)
      throws IOException {
    new LabelTreeTrainer(works, subjects, width).write(labels, drawer);
  }

  private void write(int labels, Drawer drawer) throws IOException {
    if (width >= SlotTable.MOST_COLUMNS) {
      throw new RecordsFault("The records have more different words than a model can hold.");
    }
    Matrix centroids = Centroids.of(works, subjects, labels, width, CENTROID);
    int[] used =
        IntStream.range(0, labels)
            .filter(label -> centroids.offsets()[label] < centroids.offsets()[label + 1])
            .toArray();
    number(new Clusters(centroids, width).tree(used));
    int[][] members = Centroids.members(subjects, labels);
    List<Node> learned =
        IntStream.range(0, nodes.size())
            .parallel()
            .mapToObj(node -> learn(nodes.get(node), members))
            .toList();
    put(learned, drawer);
  }

  /// Breadth first.
  private void number(Clusters.Cluster root) {
    nodes.add(root);
    for (int i = 0; i < nodes.size(); i++) {
      Clusters.Cluster node = nodes.get(i);
      int first = nodes.size();
      nodes.addAll(node.children());
      targets.add(
          node.isLeaf()
              ? Arrays.stream(node.labels()).map(label -> ~label).toArray()
              : IntStream.range(0, node.children().size()).map(child -> first + child).toArray());
    }
  }

  /// @param columns ascending
  /// @param offsets where the entries of each column begin, and the end
  private record Node(int[] columns, int[] offsets, int[] entries, float[] biases) {}

  private Node learn(Clusters.Cluster cluster, int[][] members) {
    List<int[]> groups =
        cluster.isLeaf()
            ? Arrays.stream(cluster.labels()).mapToObj(label -> new int[] {label}).toList()
            : cluster.children().stream().map(Clusters.Cluster::labels).toList();
    int[] rows =
        Arrays.stream(cluster.labels())
            .flatMap(label -> Arrays.stream(members[label]))
            .sorted()
            .distinct()
            .toArray();
    int[] columns =
        Arrays.stream(rows)
            .flatMap(row ->
                Arrays.stream(works.columns(), works.offsets()[row], works.offsets()[row + 1]))
            .sorted()
            .distinct()
            .toArray();
    Matrix local = local(rows, columns);
    List<Child> children =
        groups.parallelStream()
            .map(group -> learn(local, columns.length, positive(rows, group, members)))
            .toList();
    return node(columns, children);
  }

  private static boolean[] positive(int[] rows, int[] group, int[][] members) {
    boolean[] positive = new boolean[rows.length];
    for (int label : group) {
      for (int row : members[label]) {
        positive[Arrays.binarySearch(rows, row)] = true;
      }
    }
    return positive;
  }

  private Matrix local(int[] rows, int[] columns) {
    int[] offsets = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      offsets[i + 1] = offsets[i] + works.offsets()[rows[i] + 1] - works.offsets()[rows[i]];
    }
    int[] places = new int[offsets[rows.length]];
    float[] values = new float[places.length];
    int at = 0;
    for (int row : rows) {
      for (int i = works.offsets()[row]; i < works.offsets()[row + 1]; i++) {
        places[at] = Arrays.binarySearch(columns, works.columns()[i]);
        values[at++] = works.values()[i];
      }
    }
    return new Matrix(offsets, places, values);
  }

  private record Child(float[] weights, float bias) {}

  private static Child learn(Matrix rows, int width, boolean[] positive) {
    HingeSolver solver = new HingeSolver(rows, width);
    solver.solve(positive);
    return new Child(solver.weights(), solver.bias());
  }

  private static Node node(int[] columns, List<Child> children) {
    int[] kept = new int[columns.length];
    int[] offsets = new int[columns.length + 1];
    int[] entries = new int[columns.length];
    int count = 0;
    int size = 0;
    for (int column = 0; column < columns.length; column++) {
      int before = size;
      for (int child = 0; child < children.size(); child++) {
        float weight = children.get(child).weights()[column];
        if (Math.abs(weight) >= LEAST_WEIGHT) {
          if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
          }
          entries[size++] = (Float.floatToRawIntBits(weight) & 0xFFFFFF00) | child;
        }
      }
      if (size > before) {
        kept[count++] = columns[column];
        offsets[count] = size;
      }
    }
    float[] biases = new float[children.size()];
    for (int child = 0; child < biases.length; child++) {
      biases[child] = children.get(child).bias();
    }
    return new Node(
        Arrays.copyOf(kept, count),
        Arrays.copyOf(offsets, count + 1),
        Arrays.copyOf(entries, size),
        biases);
  }

  private void put(List<Node> learned, Drawer drawer) throws IOException {
    int[] children = new int[learned.size() + 1];
    int[] tables = new int[learned.size() + 1];
    int size = 0;
    for (int i = 0; i < learned.size(); i++) {
      children[i + 1] = children[i] + targets.get(i).length;
      tables[i + 1] = Math.addExact(tables[i], SlotTable.size(learned.get(i).columns().length));
      size = Math.addExact(size, learned.get(i).entries().length);
    }
    int[] slots = new int[Math.multiplyExact(2, tables[learned.size()])];
    int[] entries = new int[size];
    float[] biases = new float[children[learned.size()]];
    int at = 0;
    for (int i = 0; i < learned.size(); i++) {
      Node node = learned.get(i);
      SlotTable.fill(node.columns(), node.offsets(), at, slots, tables[i]);
      System.arraycopy(node.entries(), 0, entries, at, node.entries().length);
      System.arraycopy(node.biases(), 0, biases, children[i], node.biases().length);
      at += node.entries().length;
    }
    drawer.put("tree.children", children);
    drawer.put("tree.targets", targets.stream().flatMapToInt(Arrays::stream).toArray());
    drawer.put("tree.tables", tables);
    drawer.put("tree.slots", slots);
    drawer.put("tree.entries", entries);
    drawer.put("tree.biases", biases);
  }
}
